// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @Test
  void passesTheGoodAndFailsTheOthers(@TempDir Path folder) throws Exception {
    Path keep = folder.resolve("demo");
    Coplanar run = Coplanar.run("demo", "--keep", keep);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.subList(lines.size() - 4, lines.size() - 1))
        .satisfiesExactly(
            l -> assertThat(l).startsWith("PASS "),
            l -> assertThat(l).startsWith("FAIL "),
            l -> assertThat(l).startsWith("FAIL "));
    try (Stream<Path> files = Files.list(keep)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .hasSize(12)
          .contains("good.x3p", "good.truth.json", "good.geometry.json", "good.png");
    }
    Coplanar again =
        Coplanar.run("measure", "--json", "--reference-tilt=0,-8", keep.resolve("good.x3p"));
    assertThat(again.code()).isZero();
    assertThat(again.out().replace(keep + "/", ""))
        .as("the same document, whoever measures")
        .isEqualTo(Files.readString(keep.resolve("good.geometry.json")));
  }
}
