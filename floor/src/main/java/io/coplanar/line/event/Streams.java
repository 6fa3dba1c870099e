// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.util.regex.Pattern;

/** The names of the line's streams. */
public final class Streams {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final Pattern OURS =
      Pattern.compile("(unit|fixture|cable|lot|tool|evidence|recipe)/.*", Pattern.DOTALL);

  private static final String CERTIFICATE = "certificate/";

  private Streams() {}

  /** Whether a text may be a serial or another id: letters, digits, '.', '_', '-', at most 64. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether a stream is of what the line's rules decide; nothing else may write to it. */
  public static boolean isOurs(String stream) {
    return OURS.matcher(stream).matches();
  }

  /** Whether a stream says what was certified: written by who issues, decided by no rule here. */
  public static boolean isCertificate(String stream) {
    return stream.startsWith(CERTIFICATE);
  }

  public static String unit(String serial) {
    return "unit/" + serial;
  }

  public static String fixture(String id) {
    return "fixture/" + id;
  }

  public static String cable(String id) {
    return "cable/" + id;
  }

  public static String lot(String kind, String id) {
    return "lot/" + kind + "/" + id;
  }

  public static String tool(String id) {
    return "tool/" + id;
  }

  public static String evidence(String sha256) {
    return "evidence/" + sha256;
  }

  /** What was certified of a connector. */
  public static String certificate(String serial) {
    return CERTIFICATE + serial;
  }

  public static String recipe(String id) {
    return "recipe/" + id;
  }
}
