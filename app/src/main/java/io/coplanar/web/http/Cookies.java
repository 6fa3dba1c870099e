// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The session of somebody who works at pages: its secret in a cookie that no script reads and that
 * no other site's request carries. Where TLS is, the cookie goes over nothing else, and its name
 * binds it to this host.
 */
public final class Cookies {
  private static final String SESSION = "coplanar";
  private static final String SECURE_SESSION = "__Host-coplanar";
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~+/=-]{1,200}");

  private Cookies() {}

  /** The secret that a request carries; null where it carries none. */
  public static @Nullable String session(Incoming in) {
    String secret = find(in, in.secure() ? SECURE_SESSION : SESSION);
    return secret != null && SECRET.matcher(secret).matches() ? secret : null;
  }

  /** The header that gives a browser its session. */
  public static String begin(Incoming in, String secret, Instant now, Instant until) {
    return cookie(in, secret, Math.max(1, Duration.between(now, until).toSeconds()));
  }

  /** The header that takes it away. */
  public static String end(Incoming in) {
    return cookie(in, "", 0);
  }

  /** A cookie of this name; null where there is none. */
  public static @Nullable String find(Incoming in, String name) {
    String header = in.header("Cookie");
    if (header == null) {
      return null;
    }
    for (String one : header.split(";", -1)) {
      int equals = one.indexOf('=');
      if (equals > 0 && one.substring(0, equals).strip().equals(name)) {
        return one.substring(equals + 1).strip();
      }
    }
    return null;
  }

  private static String cookie(Incoming in, String value, long seconds) {
    return (in.secure() ? SECURE_SESSION : SESSION)
        + "="
        + value
        + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
        + seconds
        + (in.secure() ? "; Secure" : "");
  }
}
