// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

/** Starts the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(2);
  }
}
