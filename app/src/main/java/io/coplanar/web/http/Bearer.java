// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secret that a request shows, as RFC 6750 has it. */
public final class Bearer {
  /** Where it stands. */
  public static final String HEADER = "Authorization";

  private static final Pattern FORM = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]{1,200}=*)");

  private Bearer() {}

  /**
   * A session's or a token's secret.
   *
   * @throws ApiFault 401 where there is none
   */
  public static String secret(Incoming in) throws ApiFault {
    String header = in.header(HEADER);
    if (header == null) {
      throw Faults.whoIsIt();
    }
    Matcher m = FORM.matcher(header.strip());
    if (!m.matches()) {
      throw Faults.whoIsIt();
    }
    return m.group(1);
  }
}
