// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The secret that says who asks. It comes from a file, and is never shown. */
public final class Token {
  private static final int LONGEST = 512;

  private final String secret;

  private Token(String secret) {
    this.secret = secret;
  }

  /**
   * A secret that is at hand.
   *
   * @param source what a complaint names
   */
  public static Token of(String secret, String source) throws InputFault {
    boolean plain = secret.chars().allMatch(c -> c > ' ' && c < 127);
    if (secret.isEmpty() || secret.length() > LONGEST || !plain) {
      throw new InputFault.Inconsistent(
          source, "holds no token", "one line with the token that an administrator issued");
    }
    return new Token(secret);
  }

  /** The first line of a file; white space around it does not count. */
  public static Token read(Path file) throws InputFault, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 10);
      return of(new String(bytes, StandardCharsets.UTF_8).strip(), "token file " + file);
    } catch (NoSuchFileException e) {
      throw new InputFault.Inconsistent(
          "token file " + file, "there is no such file", "the file that holds your token");
    }
  }

  String bearer() {
    return "Bearer " + secret;
  }

  @Override
  public String toString() {
    return "a token";
  }
}
