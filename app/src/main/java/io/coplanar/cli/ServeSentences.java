// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;

/** What {@code coplanar serve} tells a user beyond {@link Sentences}. */
final class ServeSentences {
  private ServeSentences() {}

  static InputFault noPort(int port) {
    return new InputFault.Inconsistent("--port", "is " + port, "a number from 0 to 65535");
  }

  static String created(String place, String keyFile) {
    return "there was no ledger in "
        + place
        + ", so one was created; its signing key (keep a copy elsewhere) is "
        + keyFile;
  }

  static String nobody() {
    return "nobody is known here yet; stop the server, and let the first person in with"
        + " \"coplanar people init\"";
  }
}
