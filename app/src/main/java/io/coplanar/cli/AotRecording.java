// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The build's last step: runs {@link Rehearsal} in a JVM that records an AOT cache, tries the
 * cache, and only then puts it where the launcher looks. Whatever goes wrong, the build goes on
 * without a cache, and the program starts more slowly.
 *
 * <p>The JVM itself refuses a cache that is cut short or made for another class path. One that was
 * overwritten could crash it; so the launcher takes a cache only while it is not newer than the
 * empty file {@code NAME.tried}, written here when the trial went well.
 */
final class AotRecording {
  private static final long MOST_MINUTES = 5;

  private AotRecording() {}

  /**
   * Arguments: the cache, the program's jar, a folder for what the rehearsal writes, and then the
   * options of the JVM, which are those of the launcher.
   */
  public static void main(String[] args) {
    Path cache = Path.of(args[0]).toAbsolutePath();
    Path fresh = cache.resolveSibling(cache.getFileName() + ".new");
    Path tried = cache.resolveSibling(cache.getFileName() + ".tried");
    List<String> options = List.of(args).subList(3, args.length);
    try {
      for (Path old : List.of(tried, cache, fresh)) {
        Files.deleteIfExists(old);
      }
      java(options, "-XX:AOTCacheOutput=" + fresh, args[1], Rehearsal.class, args[2]);
      // where the launcher lets the JVM go on without a cache that does not fit, this one must fit
      java(withMode(options), "-XX:AOTCache=" + fresh, args[1], Main.class, "--version");
      Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
      Files.createFile(tried);
    } catch (IOException | RuntimeException e) {
      System.out.println("no AOT cache, the program will start more slowly: " + e.getMessage());
      discard(fresh);
    } catch (InterruptedException e) {
      discard(fresh);
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> withMode(List<String> options) {
    List<String> strict = new ArrayList<>(options);
    strict.add("-XX:AOTMode=on");
    return strict;
  }

  private static void java(
      List<String> options, String cache, String jar, Class<?> main, String argument)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of(cache, "-cp", jar, main.getName(), argument));
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException(main.getSimpleName() + " took over " + MOST_MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new IOException(main.getSimpleName() + " ended with " + process.exitValue());
    }
  }

  /** The unfinished cache, and what the JVM notes for itself while it records. */
  private static void discard(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
      Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + ".config"));
    } catch (IOException e) {
      System.out.println("left behind: " + fresh); // nobody looks for this name
    }
  }
}
