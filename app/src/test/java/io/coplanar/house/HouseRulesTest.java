// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The small rules of CONTRIBUTING.md that a machine can hold. */
class HouseRulesTest {
  private static final String SPDX = "SPDX-License-Identifier: Apache-2.0";

  /** Put together here, so that this file does not match itself. */
  private static final List<String> NOT_OURS =
      Stream.of(
              "/wo_rk/",
              "/ro_ot/",
              "/ho_me/",
              "C:\\Us_ers",
              "repo.ma_ven",
              "repo1.ma_ven",
              "maven-cen_tral",
              "py_pi.org",
              "pythonhos_ted",
              "npm_js",
              "proxy.gol_ang",
              "git_lab.com/api",
              "raw.githubus_ercontent")
          .map(s -> s.replace("_", ""))
          .toList();

  @Test
  void everyJavaFileBeginsWithItsLicense() {
    assertThat(Repository.files(".java"))
        .allMatch(f -> Repository.read(f).startsWith("// " + SPDX + "\n"));
  }

  @Test
  void everyDataFileBeginsWithItsLicense() {
    assertThat(Repository.files(".yaml"))
        .allMatch(f -> Repository.read(f).startsWith("# " + SPDX + "\n"));
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIs() {
    List<Path> packages =
        Repository.files(".java").stream()
            .filter(f -> Repository.name(f).contains("src/main/java/"))
            .map(Path::getParent)
            .distinct()
            .toList();
    assertThat(packages).hasSizeGreaterThan(8);
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).matches(Files::isRegularFile, "exists");
      assertThat(Repository.read(info)).contains("\n@NullMarked\npackage ").contains("\n/**");
    }
  }

  @Test
  void noFileNamesAPathOfSomebodysMachineOrADownloadHost() {
    for (Path file : Repository.texts()) {
      assertThat(Repository.read(file))
          .as(Repository.name(file))
          .doesNotContain(NOT_OURS.toArray(String[]::new));
    }
  }

  @Test
  void noTestIsSwitchedOff() {
    Pattern off = Pattern.compile("^\\s*@(Disab" + "led|Ign" + "ore)\\b", Pattern.MULTILINE);
    assertThat(Repository.files(".java")).noneMatch(f -> off.matcher(Repository.read(f)).find());
  }
}
