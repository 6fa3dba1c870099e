// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A ledger named plant-7 in {@code folder/data}, its key in {@code folder/keys}, and its words. */
record LedgerOnDisk(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static LedgerOnDisk create(Path folder) {
    LedgerOnDisk ledger = new LedgerOnDisk(folder);
    ledger.writes("init", "--origin", "plant-7").done();
    return ledger;
  }

  Path data() {
    return folder.resolve("data");
  }

  Path key() {
    return folder.resolve("keys/ledger.key");
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** {@code coplanar ledger …}, the words of the command separated by spaces. */
  static Run run(String command, Object... rest) {
    List<Object> args = new ArrayList<>(List.of("ledger"));
    args.addAll(List.of(command.split(" ")));
    args.addAll(List.of(rest));
    return new Run(Coplanar.run(args.toArray()));
  }

  /** A command on this ledger. */
  Run reads(String command, Object... rest) {
    List<Object> args = new ArrayList<>(List.of("--data", data()));
    args.addAll(List.of(rest));
    return run(command, args.toArray());
  }

  /** The same with the key. */
  Run writes(String command, Object... rest) {
    List<Object> args = new ArrayList<>(List.of("--key", key()));
    args.addAll(List.of(rest));
    return reads(command, args.toArray());
  }

  /** The verifier key, as a user would copy it. */
  String verifierKey() {
    return reads("stats", "--json").json().get("verifier_key").asString();
  }

  /** What came of a command. */
  record Run(Coplanar run) {
    /** It did what it was asked to, and warned of nothing. */
    String done() {
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
      return run.out();
    }

    /** The same; one JSON document on one line. */
    JsonNode json() {
      String out = done();
      assertThat(out.lines()).hasSize(1);
      return JSON.readTree(out);
    }

    /** Exit 2, and one sentence that holds all of these words. */
    void refused(String... words) {
      assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.WRONG_INPUT);
      assertThat(run.err()).startsWith("coplanar: ").contains(words);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).doesNotContain("Exception", "\tat ");
      assertThat(run.out()).isEmpty();
    }
  }
}
