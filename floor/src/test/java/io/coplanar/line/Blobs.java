// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up stored files: each has bytes of its own and a nature that decides its verdict. */
final class Blobs {
  /** What a file shows. */
  enum Nature {
    GOOD,
    BAD,
    FATAL,
    UNREADABLE
  }

  private final Map<String, Nature> natures = new HashMap<>();
  private int made;

  String make(Nature nature) {
    String hash = sha256("file " + made++);
    natures.put(hash, nature);
    return hash;
  }

  @Nullable Nature find(String hash) {
    return natures.get(hash);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
