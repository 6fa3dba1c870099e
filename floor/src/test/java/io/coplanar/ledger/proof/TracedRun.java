// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a class of ours in a JVM of its own, over a folder that {@code disk.c} watches. The class
 * gets the folder and the file for notes as its first two arguments.
 */
final class TracedRun {
  private final Path library;
  private final Path work;
  private final List<String> environment = new ArrayList<>();

  /** {@code work} gets {@code disk/}, the watched folder, and what the run leaves beside it. */
  TracedRun(Path library, Path work) {
    this.library = library;
    this.work = work;
  }

  /** Builds the library; empty, with a word on standard error, where there is no C compiler. */
  static Optional<Path> library() throws IOException, InterruptedException {
    Path build = repository().resolve("verification/powercut/build");
    Process process =
        new ProcessBuilder("bash", build.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return switch (process.waitFor()) {
      case 0 -> Optional.of(Path.of(path.strip()));
      case 4 -> Optional.empty();
      default -> throw new IOException("disk.c does not compile");
    };
  }

  private static Path repository() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("verification"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    return at;
  }

  /** Makes calls succeed again. */
  TracedRun mended() {
    environment.clear();
    return this;
  }

  /** Makes a call fail; the form of {@code fault} stands in {@code disk.c}. */
  TracedRun fault(String fault) {
    environment.add("COPLANAR_FAULT=" + fault);
    return this;
  }

  /** Lets the files grow by as many bytes as this file says. */
  TracedRun room(Path file) {
    environment.add("COPLANAR_ROOM=" + file);
    return this;
  }

  Path disk() {
    return work.resolve("disk");
  }

  Path traceFile() {
    return work.resolve("trace");
  }

  /** Starts it; its records come after those of earlier runs. */
  Process start(Class<?> main, String... arguments) throws IOException {
    Files.createDirectories(disk());
    Path notes = work.toRealPath().resolve("notes");
    List<String> all = new ArrayList<>(List.of(disk().toRealPath().toString(), notes.toString()));
    all.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = ChildJvm.of(work, main, all.toArray(String[]::new));
    Map<String, String> env = builder.environment();
    env.put("LD_PRELOAD", library.toString());
    env.put("COPLANAR_DISK", disk().toRealPath().toString());
    env.put("COPLANAR_TRACE", traceFile().toAbsolutePath().toString());
    env.put("COPLANAR_NOTES", notes.toString());
    for (String one : environment) {
      int equals = one.indexOf('=');
      env.put(one.substring(0, equals), one.substring(equals + 1));
    }
    return builder.start();
  }

  /** Runs it to its end and returns its exit code. */
  int run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    Process process = start(main, arguments);
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("the traced program hangs");
    }
    return process.exitValue();
  }

  Trace trace() throws IOException {
    return Trace.read(traceFile());
  }

  /** What the program said on standard error. */
  String errors() throws IOException {
    return Files.readString(work.resolve("errors"));
  }
}
