// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM that runs one of our classes and may be killed. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * What starts it; its standard error goes to {@code work/errors}.
   *
   * @param work an existing folder; libraries that it unpacks go there, as a killed JVM leaves them
   */
  public static ProcessBuilder of(Path work, Class<?> main, String... arguments)
      throws IOException {
    Path unpacked = Files.createDirectories(work.resolve("unpacked"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + unpacked));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command)
        .redirectError(work.resolve("errors").toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }
}
