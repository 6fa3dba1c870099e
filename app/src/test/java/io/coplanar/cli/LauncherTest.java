// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a small tree of its own, with a Maven that only notes that it was called and a
 * JDK that only prints its arguments: when it builds, and what it says.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  /** A tool beside which there is no Maven, no matter what the machine has. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "find",
          "head",
          "touch",
          "mkdir",
          "rm",
          "mv",
          "flock",
          "grep",
          "sleep",
          "readlink",
          "dirname",
          "date",
          "cat",
          "sed");

  @TempDir Path temp;
  private Path tree;
  private Path bin;
  private Path jdk;
  private Path mavenCalls;

  @BeforeEach
  void layOut() throws Exception {
    tree = Files.createDirectories(temp.resolve("tree"));
    bin = Files.createDirectories(temp.resolve("bin"));
    jdk = temp.resolve("jdk");
    mavenCalls = temp.resolve("maven-calls");
    Path launcher = Path.of(System.getProperty("coplanar.root", "..")).resolve("coplanar");
    Files.copy(launcher, tree.resolve("coplanar"));
    executable(tree.resolve("coplanar"));
    Files.createDirectories(tree.resolve("app/src"));
    Files.createDirectories(tree.resolve("profiles"));
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    Files.writeString(tree.resolve("app/pom.xml"), "<project/>");
    Files.writeString(tree.resolve("app/src/A.java"), "class A {}");
    Files.writeString(tree.resolve("app/src/B.java"), "class B {}");
    long aMinuteAgo = System.currentTimeMillis() - 60_000;
    for (String old :
        List.of(
            "pom.xml", "app/pom.xml", "app/src/A.java", "app/src/B.java", "app/src", "profiles")) {
      Files.setLastModifiedTime(tree.resolve(old), FileTime.fromMillis(aMinuteAgo));
    }
    for (String tool : TOOLS) {
      link(tool);
    }
    script(
        bin.resolve("mvn"),
        "echo called >> '" + mavenCalls + "'",
        "started=$(date -u +%Y-%m-%dT%H:%M:%S.%3NZ)",
        "sleep 0.2",
        "grep -q broken app/src/*.java && { echo '[ERROR] A.java does not compile'; exit 1; }",
        "mkdir -p app/target/app",
        "echo jar > app/target/app/coplanar.jar",
        "echo $started > app/target/app/built");
    script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
  }

  private void link(String tool) throws IOException {
    for (String folder : List.of("/bin", "/usr/bin", "/opt/homebrew/bin", "/usr/local/bin")) {
      Path real = Path.of(folder, tool);
      if (Files.isExecutable(real)) {
        script(bin.resolve(tool), "exec " + real + " \"$@\"");
        return;
      }
    }
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + String.join("\n", lines) + "\n");
    executable(file);
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private record Run(int code, String out, String err) {}

  private Process start(Path launcher, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    Map<String, String> env = builder.environment();
    env.clear();
    env.put("PATH", bin.toString());
    env.put("HOME", temp.toString());
    env.put("COPLANAR_JAVA_HOME", jdk.toString());
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  private Run run(String... args) throws Exception {
    return finish(start(tree.resolve("coplanar"), args));
  }

  private int builds() throws IOException {
    return Files.exists(mavenCalls) ? Files.readAllLines(mavenCalls).size() : 0;
  }

  /** Edits a while after whatever was before, so that the file system's clock has moved on. */
  private void edit(String file, String content) throws Exception {
    Thread.sleep(20);
    Files.writeString(tree.resolve(file), content);
  }

  @Test
  void buildsOnFirstUseAndSaysSo() throws Exception {
    Run first = run("measure", "a b.x3p");
    assertThat(first.code()).isZero();
    assertThat(first.err().lines()).singleElement().asString().contains("building");
    assertThat(first.out().lines().toList())
        .endsWith("io.coplanar.cli.Main", "measure", "a b.x3p")
        .contains(tree.toRealPath().resolve("app/target/app/coplanar.jar").toString());
    Run second = run("--help");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainAfterAnEditAndAfterADeletion() throws Exception {
    run();
    edit("app/src/A.java", "class A { int edited; }");
    assertThat(run().err()).contains("sources changed");
    run();
    assertThat(builds()).isEqualTo(2);
    Thread.sleep(20);
    Files.delete(tree.resolve("app/src/B.java"));
    run();
    assertThat(builds()).isEqualTo(3);
    Files.writeString(tree.resolve("profiles/new.yaml"), "id: new");
    run();
    assertThat(builds()).isEqualTo(4);
  }

  @Test
  void keepsTheOldProgramWhenABuildFailsAndTriesOnlyOnce() throws Exception {
    run();
    edit("app/src/A.java", "broken");
    for (int i = 0; i < 2; i++) {
      Run run = run("--version");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("--version");
      assertThat(run.err()).contains("do not build").contains("A.java does not compile");
    }
    assertThat(builds()).isEqualTo(2);
    edit("app/src/A.java", "class A { int mended; }");
    assertThat(run().err()).contains("building again").doesNotContain("do not build");
  }

  @Test
  void saysWhatIsWrongWhenTheFirstBuildFails() throws Exception {
    edit("app/src/A.java", "broken");
    Run run = run();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("build failed").contains("A.java does not compile");
  }

  @Test
  void buildsOnceWhenCalledTwiceAtOnce() throws Exception {
    List<Process> calls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      calls.add(start(tree.resolve("coplanar"), "--help"));
    }
    for (Process call : calls) {
      assertThat(finish(call).code()).isZero();
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void worksThroughSymbolicLinks() throws Exception {
    Path relative = Files.createDirectories(temp.resolve("links")).resolve("coplanar");
    Files.createSymbolicLink(relative, Path.of("../tree/coplanar"));
    Path second = temp.resolve("again");
    Files.createSymbolicLink(second, relative);
    assertThat(finish(start(second, "--help")).code()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void needsMavenOnlyToBuild() throws Exception {
    run();
    Files.delete(bin.resolve("mvn"));
    assertThat(run().err()).isEmpty();
    Files.delete(tree.resolve("app/target/app/coplanar.jar"));
    Run run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains("install Maven");
  }

  @Test
  void takesOnlyTheCacheThatWasTried() throws Exception {
    run();
    Path app = tree.toRealPath().resolve("app/target/app");
    String option = "-XX:AOTCache=" + app.resolve("coplanar.aot");
    Path cache = Files.writeString(app.resolve("coplanar.aot"), "a cache");
    assertThat(run("--help").out()).doesNotContain(option);
    Thread.sleep(20);
    Path tried = Files.createFile(app.resolve("coplanar.aot.tried"));
    assertThat(run("--help").out()).contains(option);
    Thread.sleep(20);
    Files.writeString(cache, "damage");
    assertThat(run("--help").out()).doesNotContain(option);
    Files.delete(cache);
    assertThat(run("--help").out()).doesNotContain(option);
    assertThat(tried).exists();
  }

  @Test
  void optimizesOnlyWhereThatPays() throws Exception {
    String quick = "-XX:TieredStopAtLevel=1";
    Path folder = Files.createDirectory(temp.resolve("scans"));
    List<String> measure = new ArrayList<>(List.of("measure"));
    for (int i = 0; i < 20; i++) {
      measure.add(Files.writeString(folder.resolve(i + ".x3p"), "").toString());
    }
    assertThat(run().out()).contains(quick);
    assertThat(run(measure.toArray(String[]::new)).out()).contains(quick);
    measure.add(Files.writeString(folder.resolve("20.x3p"), "").toString());
    assertThat(run(measure.toArray(String[]::new)).out()).doesNotContain(quick);
    assertThat(run("measure", folder.toString()).out()).doesNotContain(quick);
    assertThat(run("serve").out()).doesNotContain(quick);
  }
}
