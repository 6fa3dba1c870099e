// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RepeatabilityCommandTest {
  @TempDir Path folder;

  @Test
  void whatIsReadTwiceTheSameLeavesNothingToTheGauge() throws Exception {
    Path one = ferrule(1);
    Path two = ferrule(2);
    copy(one, "study/a/1.x3p");
    copy(one, "study/a/2.x3p");
    copy(two, "study/b/1.x3p");
    copy(two, "study/b/2.x3p");
    JsonNode height = height(folder.resolve("study"));
    assertThat(height.get("parts_n").intValue()).isEqualTo(24);
    assertThat(height.get("readings_n").intValue()).isEqualTo(48);
    assertThat(height.get("gauge").doubleValue()).isZero();
    assertThat(height.get("parts").doubleValue()).isPositive();
    assertThat(height.get("reproducibility").isNull()).isTrue();
  }

  @Test
  void facesThatAreNotTheSameAreTheGaugesFault() throws Exception {
    copy(ferrule(1), "mixed/a/1.x3p");
    copy(ferrule(2), "mixed/a/2.x3p");
    assertThat(height(folder.resolve("mixed")).get("gauge").doubleValue()).isPositive();
  }

  @Test
  void aFolderWithoutRepetitionsIsRefused() throws Exception {
    copy(ferrule(1), "once/a/1.x3p");
    Coplanar once = Coplanar.run("repeatability", folder.resolve("once"));
    assertThat(once.code()).isEqualTo(2);
    assertThat(once.err()).contains("no face was measured twice");
    Coplanar empty = Coplanar.run("repeatability", folder.resolve("once/a"));
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("a folder for each face");
  }

  @Test
  void imagesAreComparedByVerdictsAndSizes() throws Exception {
    for (String name : new String[] {"a/1.png", "a/2.png", "b/1.png", "b/2.png"}) {
      Path file = folder.resolve("faces").resolve(name);
      Files.createDirectories(file.getParent());
      FaceImages face = FaceImages.clean(1);
      (name.startsWith("a") ? face.pit(1, 30, 0, 8) : face).write(file);
    }
    Coplanar run = Coplanar.run("repeatability", folder.resolve("faces"), "--json");
    assertThat(run.code()).isZero();
    JsonNode study = new ObjectMapper().readTree(run.out());
    assertThat(study.get("schema").stringValue()).isEqualTo("coplanar/repeatability/1");
    assertThat(study.get("faces_with_one_verdict_n").intValue()).isEqualTo(2);
    assertThat(study.get("verdicts").get("kappa").doubleValue()).isEqualTo(1);
    assertThat(study.get("marks").get("found_share").doubleValue()).isEqualTo(1);
    JsonNode size = study.get("parameters").get(0);
    assertThat(size.get("parameter").stringValue()).isEqualTo("size_um");
    assertThat(size.get("parts_n").intValue()).isEqualTo(1);
    assertThat(size.get("gauge").doubleValue()).isZero();
    assertThat(Coplanar.run("repeatability", folder.resolve("faces")).out())
        .contains("kappa 1")
        .contains("2 of 2 faces got one verdict");
  }

  private static JsonNode height(Path study) throws Exception {
    Coplanar run = Coplanar.run("repeatability", study, "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    for (JsonNode p : new ObjectMapper().readTree(run.out()).get("parameters")) {
      if (p.get("parameter").stringValue().equals("height_nm")) {
        return p;
      }
    }
    throw new AssertionError(run.out());
  }

  private Path ferrule(int seed) {
    Path file = folder.resolve(seed + ".x3p");
    if (!Files.exists(file)) {
      assertThat(Coplanar.run("simulate", "ferrule", "-o", file, "--seed", seed).code()).isZero();
    }
    return file;
  }

  private void copy(Path file, String to) throws Exception {
    Path target = folder.resolve(to);
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
  }
}
