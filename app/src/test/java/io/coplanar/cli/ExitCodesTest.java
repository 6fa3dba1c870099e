// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs see: the exit code, one line for each thing wrong, and no stack trace. */
class ExitCodesTest {
  private static final String TILT = "--reference-tilt=0,-8";

  @TempDir static Path folder;

  @BeforeAll
  static void simulate() {
    make("pass");
    make("fail", "--sx=0.3");
    make("other", "--fibers=4");
  }

  private static void make(String name, String... options) {
    List<Object> args =
        new ArrayList<>(List.of("simulate", "ferrule", "--dust=0", "--pitch=4", "-o", file(name)));
    args.addAll(List.of(options));
    assertThat(Coplanar.run(args.toArray()).code()).isZero();
  }

  private static Path file(String name) {
    return folder.resolve(name + ".gsf");
  }

  @ParameterizedTest
  @CsvSource({
    "pass, 0",
    "fail, 3",
    "other, 4",
    "missing, 2",
    // the gravest counts, in the order 1, 2, 3, 4, 0
    "pass other, 4",
    "pass other fail, 3",
    "pass missing fail other, 2",
  })
  void followTheContract(String names, int code) {
    List<String> files = List.of(names.split(" "));
    List<Object> args = new ArrayList<>(List.of("measure", TILT, "--json"));
    files.forEach(f -> args.add(file(f)));
    Coplanar run = Coplanar.run(args.toArray());
    assertThat(run.code()).isEqualTo(code);
    List<String> good = files.stream().filter(f -> !f.equals("missing")).toList();
    List<String> documents = run.out().lines().toList();
    assertThat(documents).as("a document for each good input, in order").hasSameSizeAs(good);
    for (int i = 0; i < good.size(); i++) {
      assertThat(documents.get(i)).contains("\"file\":\"" + file(good.get(i)) + "\"");
    }
    assertThat(run.err().lines().count()).isEqualTo(files.contains("missing") ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "measure",
        "--nonsense",
        "measure --nonsense x",
        "measure /no/such/file.x3p",
        "measure --profile no-such-profile /no/such/file",
        "measure --fibers twelve x",
        "measure --fibers 13 --rows 2 x",
        "measure --fibers 99 x",
        "measure --rows 3 x",
        "measure --reference-tilt 1 x",
        "measure --reference-tilt a,b x",
        "measure --reference-tilt 1,NaN x",
        "measure --key sideways x",
        "measure --jobs many x",
        "measure --csv /no/such/folder/out.csv x",
        "measure --picture /no/such/folder/out.png x",
        "settings --set no_such_setting=1",
        "settings --set height_diameter_um",
        "settings --set height_diameter_um=wide",
        "settings --set height_diameter_um=-1",
        "settings --set height_diameter_um=NaN",
        "convert /no/such/file out.x3p",
        "convert a b.docx",
        "profiles no-such-profile",
        "simulate",
        "simulate ferrule",
        "simulate ferrule -o x.docx",
        "simulate ferrule -o x.x3p --fibers 12 --height 1,2,3",
        "simulate ferrule -o x.x3p --missing 2",
      })
  void refuseAWrongRequestInOneLine(String line) {
    Coplanar run = Coplanar.run(line.isEmpty() ? new Object[0] : (Object[]) line.split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("coplanar: ")
        .hasSizeLessThan(300);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "--version",
        "measure --help",
        "simulate ferrule --help",
        "settings",
        "settings --json",
        "profiles",
        "profiles --json",
        "profiles house-sm-apc-12",
        "profiles --template",
        "profiles --template --cleanliness",
        "profiles iec61300-3-35-2022-sm-mpo",
        "profiles iec61300-3-35-2015-mm --json",
        "formats",
        "formats --json"
      })
  void areZeroForWhatOnlyTells(String line) {
    Coplanar run = Coplanar.run((Object[]) line.split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.out()).isNotBlank();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void versionNamesTheEngine() {
    assertThat(Coplanar.run("--version").out()).containsPattern("engine sha256 [0-9a-f]{64}");
  }

  @Test
  void suggestWhatWasMeant() {
    assertThat(Coplanar.run("settings", "--set", "hight_diameter_um=3").err())
        .contains("height_diameter_um");
    assertThat(Coplanar.run("mesure", "x").err()).contains("did you mean measure");
  }

  @Test
  void sayWhichFileIsNoSurface() throws Exception {
    Path text = Files.writeString(folder.resolve("letter.dat"), "Dear Sir or Madam");
    Coplanar run = Coplanar.run("measure", TILT, text);
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err()).startsWith("coplanar: " + text + ": ").contains("; expected ");
    Files.delete(text);
  }

  @Test
  void sayHowManyFibersWereFound() {
    Coplanar run = Coplanar.run("measure", TILT, "--fibers", "8", file("pass"));
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err()).contains(file("pass").toString()).contains("12");
  }
}
