// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

/** What was asked cannot be answered as asked; the problem says why. */
public final class ApiFault extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ApiFault(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
