// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What a first start's page asks for: nobody but who sees the server's output knows it. */
final class SetUpCode {
  private static final int BYTES = 10;

  private SetUpCode() {}

  /** Another one at each start. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
