// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;

/** A revision of a recipe, written {@code mpo-sm-apc:1}. */
record RevisionName(String recipe, int number) {
  static RevisionName of(String what, String text) throws InputFault {
    int colon = text.indexOf(':');
    String number = text.substring(colon + 1);
    if (colon < 1 || !number.matches("[1-9][0-9]{0,5}")) {
      throw new InputFault.Inconsistent(
          what, "is \"" + text + "\"", "a recipe and its revision, as in mpo-sm-apc:1");
    }
    return new RevisionName(text.substring(0, colon), Integer.parseInt(number));
  }
}
