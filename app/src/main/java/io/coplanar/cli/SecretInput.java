// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a PIN or password: the first line of a file, or of standard input. */
final class SecretInput {
  private static final int LONGEST = 1024;

  private SecretInput() {}

  /**
   * The secret.
   *
   * @param from a file's name, or {@code -}
   */
  static char[] read(String from) throws InputFault, IOException {
    byte[] bytes;
    if (from.equals("-")) {
      bytes = System.in.readNBytes(LONGEST);
    } else {
      Path file = Path.of(from);
      if (!Files.isRegularFile(file)) {
        throw Sentences.noSuchInput(file);
      }
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(LONGEST);
      }
    }
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    char[] secret = new char[end];
    text.get(secret);
    Arrays.fill(bytes, (byte) 0);
    if (secret.length == 0) {
      throw PeopleSentences.noSecret(from.equals("-") ? "standard input" : from);
    }
    return secret;
  }
}
