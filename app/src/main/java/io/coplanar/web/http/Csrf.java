// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a request which comes with a cookie was made by one of our own pages: a token that
 * follows from the session's secret, so that nothing is kept and nobody else can make one. Beside
 * it stand the check of {@code Origin} and the cookie's {@code SameSite}.
 */
public final class Csrf {
  /** The header in which a page's script sends it. */
  public static final String HEADER = "Csrf-Token";

  private Csrf() {}

  /** The token of a session. */
  public static String token(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal("coplanar csrf".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** Whether what was shown is the session's. */
  public static boolean matches(String secret, @Nullable String shown) {
    return shown != null
        && MessageDigest.isEqual(
            token(secret).getBytes(StandardCharsets.US_ASCII),
            shown.getBytes(StandardCharsets.UTF_8));
  }
}
