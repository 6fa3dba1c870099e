// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.evidence.InputFault;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who certifies, and under which number the product is known.
 *
 * @param name as customers know it; null where nobody said: the ledger's name stands in
 * @param gtin 14 digits; null where the product has none
 * @param link where codes lead, without a slash at its end; null for GS1's own with a GTIN, and for
 *     a name that is no address without one
 */
public record Shop(@Nullable String name, @Nullable String gtin, @Nullable String link) {
  /** Nobody said anything. */
  public static final Shop UNNAMED = new Shop(null, null, null);

  private static final int GTIN_DIGITS = 14;
  private static final int LONGEST_NAME = 60;

  /** GS1's application identifier 21 takes no more. */
  private static final int LONGEST_GS1_SERIAL = 20;

  /**
   * Checks what somebody configured.
   *
   * @param gtin of 8, 12, 13 or 14 digits
   */
  public static Shop of(@Nullable String name, @Nullable String gtin, @Nullable String link)
      throws InputFault {
    if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
      throw new InputFault.Inconsistent(
          "the shop's name", "is \"" + name + "\"", "1 to " + LONGEST_NAME + " characters");
    }
    return new Shop(name, gtin == null ? null : gtin(gtin), link == null ? null : link(link));
  }

  private static String gtin(String text) throws InputFault {
    if (!text.matches("\\d{8}|\\d{12,14}")) {
      throw new InputFault.Inconsistent(
          "the GTIN", "is \"" + text + "\"", "8, 12, 13 or 14 digits");
    }
    String digits = "0".repeat(GTIN_DIGITS - text.length()) + text;
    int sum = 0;
    for (int i = 0; i < GTIN_DIGITS - 1; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    int check = (10 - sum % 10) % 10;
    if (digits.charAt(GTIN_DIGITS - 1) - '0' != check) {
      throw new InputFault.Inconsistent(
          "the GTIN " + text,
          "has a wrong last digit",
          text.substring(0, text.length() - 1) + check);
    }
    return digits;
  }

  private static String link(String text) throws InputFault {
    try {
      URI uri = URI.create(text);
      if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new InputFault.Inconsistent(
        "the link " + text, "is no address", "one as in https://id.example.com");
  }

  /** The name that stands on a certificate. */
  String shown(String origin) {
    return name == null ? origin : name;
  }

  /** Whether the code of a connector is a GS1 Digital Link: there is a GTIN, and room for it. */
  boolean isGs1(String serial) {
    return gtin != null && serial.length() <= LONGEST_GS1_SERIAL;
  }

  /**
   * What a connector's code says: a GS1 Digital Link URI ({@code /01/GTIN/21/SERIAL}) where there
   * is a GTIN, else an address under the shop's link, else a name.
   */
  String uri(String serial, String origin) {
    String id = encoded(serial);
    if (isGs1(serial)) {
      return (link == null ? "https://id.gs1.org" : link) + "/01/" + gtin + "/21/" + id;
    }
    return link == null ? "coplanar:" + encoded(origin) + "/" + id : link + "/connectors/" + id;
  }

  /** What the code is, for people. */
  String codeWords(String serial) {
    if (isGs1(serial)) {
      return "GS1 Digital Link";
    }
    return gtin == null
        ? "No GTIN is configured: the code holds the serial alone"
        : "The serial is longer than GS1 allows: the code holds it alone";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
