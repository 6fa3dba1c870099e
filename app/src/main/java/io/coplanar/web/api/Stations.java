// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import java.util.regex.Pattern;

/** What may be the name of a station. */
final class Stations {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ /-]{0,63}");

  private Stations() {}

  static String check(String name) throws InputFault {
    if (!NAME.matcher(name).matches()) {
      throw new InputFault.Inconsistent(
          "station",
          "is no station's name",
          "at most 64 letters, digits, '.', '_', '-', '/' and spaces");
    }
    return name;
  }
}
