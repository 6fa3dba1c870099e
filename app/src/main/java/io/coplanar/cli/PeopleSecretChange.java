// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Action;
import picocli.CommandLine.Parameters;

/** Gives somebody a PIN or password that a file or the standard input holds, never an argument. */
abstract class PeopleSecretChange extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  String person = "";

  char[] secret = new char[0];

  PeopleSecretChange(Console console, RootCommand root) {
    super(console, root);
  }

  /** The file, or {@code -}. */
  abstract String from();

  @Override
  final Action action() {
    return Action.SET_SECRET;
  }

  @Override
  final void prepare() throws Exception {
    secret = SecretInput.read(from());
  }
}
