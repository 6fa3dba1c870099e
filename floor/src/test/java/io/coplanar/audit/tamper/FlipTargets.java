// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Problem;
import io.coplanar.audit.Trust;
import io.coplanar.audit.tamper.Flips.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a small store, and what finds a flip in each. */
final class FlipTargets {
  /**
   * What an export says that nothing signs and nothing can be held against: clocks, and how far the
   * log had gone on.
   */
  private static final Set<String> UNPROTECTED = Set.of("signed_at", "written_at", "newer");

  private static final Pattern FIELD =
      Pattern.compile("\"([a-z_]+)\":(\"[^\"]*\"|\\[[^]]*]|[^,}]*)");

  private final SmallStore store;
  private final Trust trust;
  private final Answers before;

  FlipTargets(SmallStore store) throws Exception {
    this.store = store;
    this.trust = new Trust(List.of(new Trust.Held("outside", store.held())), List.of());
    this.before = Answers.of(store.victim().place());
    store.tidy();
  }

  /** The export's own files, without the blobs. */
  List<Path> exportFiles() throws IOException {
    try (Stream<Path> files = Files.list(store.export())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The blobs of the store, or of the export. */
  List<Path> blobs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
    }
  }

  /** What becomes of a flip in a file of the export. */
  Flips.Look export(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    boolean isEntries = file.endsWith("entries.jsonl");
    return (place, bit) -> {
      long entry = isEntries ? lines(text.substring(0, (int) place)) : -1;
      Found found = verdict(() -> Audit.export(store.export(), trust, n -> {}), entry);
      return found == Found.MISSED && isUnprotected(text, place) ? Found.UNPROTECTED : found;
    };
  }

  /** What becomes of a flip in a blob: the entry that names it must be told. */
  Flips.Look blob(Path blob) throws IOException {
    String entries = Files.readString(store.export().resolve("entries.jsonl"));
    long entry = lines(entries.substring(0, entries.indexOf(blob.getFileName().toString())));
    return (place, bit) ->
        verdict(
            () ->
                blob.startsWith(store.export())
                    ? Audit.export(store.export(), trust, n -> {})
                    : Audit.database(store.victim().url(), store.victim().blobs(), trust, n -> {}),
            entry);
  }

  /** What becomes of a flip in the database's file. */
  Flips.Look database() {
    return (place, bit) -> {
      Found found =
          verdict(
              () -> Audit.database(store.victim().url(), store.victim().blobs(), trust, n -> {}),
              -1);
      Found result = found == Found.MISSED && sameAnswers() ? Found.WITHOUT_EFFECT : found;
      store.tidy();
      return result;
    };
  }

  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  private boolean sameAnswers() {
    try {
      return before.equals(Answers.of(store.victim().place()));
    } catch (Exception e) {
      // a reader that fails where verify finds nothing: missed
      return false;
    }
  }

  private interface Verifying {
    AuditReport run() throws IOException;
  }

  /**
   * What the verifier comes to.
   *
   * @param entry the one that it must name, perhaps among others; -1 where it need name none
   */
  private static Found verdict(Verifying verifying, long entry) {
    try {
      AuditReport report = verifying.run();
      Problem first = report.first();
      if (first == null) {
        return Found.MISSED;
      }
      return entry < 0 || first.entry() <= entry && entry <= first.atLatest()
          ? Found.REPORTED
          : Found.MISLOCATED;
    } catch (IOException e) {
      return Found.REFUSED;
    }
  }

  private static boolean isUnprotected(String text, long place) {
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      if (place >= field.start(2) && place < field.end(2)) {
        return UNPROTECTED.contains(field.group(1));
      }
    }
    return false;
  }
}
