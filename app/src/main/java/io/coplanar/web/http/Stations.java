// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.evidence.InputFault;
import java.util.regex.Pattern;

/** What may be the name of a station. */
public final class Stations {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ /-]{0,63}");

  private Stations() {}

  /** The same name; a fault where it can be none. */
  public static String check(String name) throws InputFault {
    if (!NAME.matcher(name).matches()) {
      throw new InputFault.Inconsistent(
          "station",
          "is no station's name",
          "at most 64 letters, digits, '.', '_', '-', '/' and spaces");
    }
    return name;
  }
}
