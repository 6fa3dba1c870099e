// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

/** Does one thing that is asked. Runs on a virtual thread and may block. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers.
   *
   * @throws Exception what becomes a problem: {@link ApiFault}, an {@code InputFault}, {@code
   *     IntakeStopped}; anything else is a fault of ours
   */
  Reply handle(Call call) throws Exception;
}
