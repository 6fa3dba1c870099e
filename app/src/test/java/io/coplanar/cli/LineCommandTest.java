// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.demo.LineDemo;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code coplanar line} against a furnished server: what it says, and with which exit code. */
class LineCommandTest {
  @TempDir private static Path folder;
  private static LineDemo demo;

  @BeforeAll
  static void open() throws Exception {
    demo = LineDemo.open(folder.resolve("shop"), null, 0);
    for (String serial : List.of("S-1", "S-2")) {
      assertThat(
              line(
                      "anna",
                      "start",
                      "K-" + serial,
                      "--lot",
                      "CB-1",
                      "--recipe",
                      "mpo-sm-apc:1",
                      serial)
                  .code())
          .isZero();
    }
  }

  @AfterAll
  static void close() throws Exception {
    demo.close();
  }

  private static Path token(String who) {
    return demo.tokens().resolve(who + ".token");
  }

  private static Coplanar line(String who, Object... words) {
    List<Object> all = new ArrayList<>(List.of("line"));
    all.addAll(List.of(words));
    all.addAll(List.of("--server", demo.url(), "--token-file", token(who)));
    return Coplanar.run(all.toArray());
  }

  @Test
  void whatIsRefusedExitsWith3AndSaysEveryReasonAndWhatToDo() {
    Coplanar run = line("anna", "attempt", "cable/K-S-1", "strip", "--value", "aramid_length=5mm");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .startsWith("refused, for 3 reasons (entry ")
        .contains("VALUE_LOW", "found 5 mm; limit 7 mm", "→ ")
        .contains("TOOL_MISSING", "asked for jacket-stripper", "asked for caliper");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).allMatch(l -> l.length() <= 80);
  }

  @Test
  void asJsonTheReasonsAreTheServersOwn() {
    Coplanar run =
        line("anna", "attempt", "cable/K-S-1", "strip", "--value", "aramid_length=5mm", "--json");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).contains("\"code\":\"VALUE_LOW\"", "\"limit\":\"7.0\"", "\"next\":");
  }

  @Test
  void whoMayNotIsTold() {
    Coplanar run = line("anna", "scrap", "S-1", "--reason", "I am tired of it");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).startsWith("refused: scrap is for quality, supervisor");
  }

  @Test
  void askingAgainWithTheSameKeyHappensOnce() {
    Object[] hold = {"hold", "S-2", "--reason", "a bent sleeve", "--key", "bent-sleeve-1"};
    assertThat(line("anna", hold).out()).isEqualTo("S-2 is on hold bent-sleeve-1\n");
    Coplanar again = line("anna", hold);
    assertThat(again.code()).isZero();
    assertThat(again.out()).startsWith("asked before with this key; the answer of then:\n");
    Coplanar other = line("anna", "hold", "S-2", "--reason", "dust", "--key", "bent-sleeve-1");
    assertThat(other.code()).as("the key is another request's").isEqualTo(2);
    assertThat(line("anna", "show", "S-2").out()).containsOnlyOnce("a bent sleeve");
    assertThat(
            line("quentin", "release", "S-2", "bent-sleeve-1", "--reason", "it is straight").code())
        .isZero();
  }

  @Test
  void showTellsTheStepAndWhatEachGateStillLacks() {
    Coplanar run = line("ines", "show", "S-1");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("S-1, mpo-sm-apc revision 1, cable K-S-1 leg 1\nnext: strip, step 1 of 21")
        .contains("value:aramid_length", "tool:jacket-stripper", "→ ", "nothing is passed yet");
    assertThat(run.out().lines()).allMatch(l -> l.length() <= 80);
  }

  @Test
  void otherThingsAreShownToo() {
    assertThat(line("anna", "show", "tool/OV-1").out()).contains("cure-oven", "calibrated until");
    assertThat(line("anna", "show", "lot/epoxy-resin/R-1").out()).contains("left", "500000");
    assertThat(line("anna", "show", "fixture/F-7").out()).contains("positions", "12");
    assertThat(line("anna", "show", "recipe/mpo-sm-apc").out()).contains("released");
    Coplanar nobody = line("anna", "show", "S-404");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("there is no connector S-404");
  }

  @Test
  void historyHoldsWhatWasRefused() {
    line("nora", "attempt", "cable/K-S-1", "strip", "--value", "aramid_length=9mm");
    Coplanar run = line("anna", "history", "cable/K-S-1");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("cable-started", "attempt-refused strip", "NOT_CERTIFIED");
    assertThat(line("anna", "history", "cable/K-S-1", "--json").out().lines())
        .allMatch(l -> l.startsWith("{\"seq\":"));
  }

  @Test
  void recallWalksBothWays() {
    assertThat(line("anna", "recall", "lot/cable/CB-1").out())
        .startsWith("lot/cable/CB-1: 2 connectors\n")
        .contains("S-1", "in work");
    assertThat(line("anna", "recall", "S-1").out()).contains("lot/cable/CB-1", "cable/K-S-1");
    assertThat(line("anna", "recall", "S-1", "--through", "lot/cable/CB-1").out()).contains("S-2");
    assertThat(line("anna", "recall", "lot/label/LA-1").out())
        .isEqualTo("lot/label/LA-1: no connector\n");
  }

  @Test
  void aFileIsStoredAndFetchedUnchanged() throws Exception {
    Path file = Files.writeString(folder.resolve("scan.csv"), "near,far\n1,1\n");
    Coplanar put = line("anna", "evidence", "put", file);
    assertThat(put.code()).isZero();
    String sha256 = put.out().substring(0, 64);
    Path back = folder.resolve("back.csv");
    assertThat(line("anna", "evidence", "get", sha256, "-o", back).code()).isZero();
    assertThat(back).hasSameBinaryContentAs(file);
    assertThat(line("anna", "evidence", "get", "0".repeat(64), "-o", folder.resolve("no")).code())
        .isEqualTo(2);
    assertThat(folder.resolve("no")).doesNotExist();
    assertThat(line("anna", "evidence", "put", folder.resolve("missing")).code()).isEqualTo(2);
  }

  @Test
  void aFileOfRequestsStopsAtTheFirstThatIsNotDone() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("bench.txt"),
            """
            # three requests
            lot block label LA-1 --reason "wrong print"
            scrap S-1 --reason "no"
            hold S-1 --reason "never reached"
            """);
    Coplanar run = line("boris", "run", script);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("bench.txt, line 2 was not done, and nothing after it");
    assertThat(line("anna", "show", "S-1").out()).doesNotContain("never reached");
  }

  @Test
  void wrongRequestsAreOneSentence() {
    assertWrong(line("anna", "attempt", "cable/K-S-1", "strip", "--value", "aramid_length=9"))
        .contains("a number with its unit");
    assertWrong(line("anna", "attempt", "cable/K-S-1", "strip", "--value", "aramid_length=9um"))
        .contains("expected \"mm\"");
    assertWrong(line("anna", "attempt", "lot/label/LA-1", "strip")).contains("nothing to work on");
    assertWrong(line("anna", "hold", "S-1", "--reason", "x", "--key", "short"))
        .contains("8 to 64 letters");
    assertWrong(line("anna", "hold", "S-1")).contains("--reason");
    assertWrong(Coplanar.run("line", "lot")).contains("nothing to do after 'lot'");
    assertWrong(line("anna", "judge", "S-1", "--evidence", "of=nubs", "--result", "pass"))
        .contains("lacks file");
  }

  private static org.assertj.core.api.AbstractStringAssert<?> assertWrong(Coplanar run) {
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    return assertThat(run.err());
  }

  @Test
  void aWrongTokenOrServerIsOneSentenceWithoutTheToken() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.token"), "not-a-token-of-theirs\n");
    Coplanar run =
        Coplanar.run("line", "show", "S-1", "--server", demo.url(), "--token-file", wrong);
    assertWrong(run).startsWith("coplanar: token: ").doesNotContain("not-a-token-of-theirs");
    assertWrong(Coplanar.run("line", "show", "S-1", "--server", "nowhere", "--token-file", wrong))
        .contains("no server's address");
    assertWrong(
            Coplanar.run(
                "line", "show", "S-1", "--server", demo.url(), "--token-file", folder.resolve("n")))
        .contains("there is no such file");
  }

  @Test
  void noAnswerSaysThatNothingIsKnownAndHowToAskAgain() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Coplanar run =
          Coplanar.run(
              "line",
              "hold",
              "S-1",
              "--reason",
              "x",
              "--key",
              "asked-in-vain",
              "--timeout",
              "1",
              "--server",
              "http://127.0.0.1:" + mute.getLocalPort(),
              "--token-file",
              token("anna"));
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .contains("no answer came within 1 s")
          .contains("whether it happened is not known")
          .contains("--key asked-in-vain");
    }
  }

  @Test
  void theClockIsHurriedByTheDemoOnly() {
    Coplanar run =
        Coplanar.run(
            "demo",
            "clock",
            "--advance",
            "1s",
            "--advance",
            "5min",
            "--server",
            demo.url(),
            "--token-file",
            token("anna"));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(
            Coplanar.run(
                    "demo",
                    "clock",
                    "--advance",
                    "48h",
                    "--server",
                    demo.url(),
                    "--token-file",
                    token("anna"))
                .code())
        .isEqualTo(2);
  }

  @Test
  void eachCommandHasItsHelp() {
    assertThat(Coplanar.run("line", "--help").out())
        .contains("attempt", "recall", "docs/line-cli.md");
    for (String command :
        List.of(
            "start attempt judge show history recall hold release rework scrap run".split(" "))) {
      assertThat(Coplanar.run("line", command, "--help").out())
          .startsWith("Usage: coplanar line " + command);
    }
    for (String group : List.of("deviation fixture lot tool recipe evidence".split(" "))) {
      assertThat(Coplanar.run("line", group, "--help").out()).contains("Commands:");
    }
  }

  @Test
  void whatThereIsIsListed() {
    line("anna", "hold", "S-1", "--reason", "a list", "--key", "hold-for-a-list");
    Coplanar cables = line("anna", "list", "cables");
    assertThat(cables.code()).isZero();
    assertThat(cables.out().lines().findFirst().orElseThrow()).contains("cable", "lot");
    assertThat(cables.out()).contains("K-S-1", "K-S-2", "CB-1");
    assertThat(line("anna", "list", "holds").out()).contains("S-1", "hold-for-a-list", "a list");
    assertThat(line("anna", "list", "holds", "--json").out().lines())
        .allMatch(l -> l.startsWith("{\"serial\":"));
    line("quentin", "release", "S-1", "hold-for-a-list", "--reason", "it was listed");
    assertThat(line("anna", "list", "holds").out()).doesNotContain("hold-for-a-list");
    assertThat(line("anna", "list", "connectors", "--cable", "K-S-2").out())
        .contains("S-2")
        .doesNotContain("S-1");
    assertThat(line("anna", "list", "deviations").out()).isEqualTo("none\n");
    Coplanar people = line("quentin", "list", "people");
    assertThat(people.out()).contains("person-", "operator");
    assertThat(line("anna", "list", "people").code()).isEqualTo(3);
    Coplanar nonsense = line("anna", "list", "lots");
    assertThat(nonsense.code()).isEqualTo(2);
    assertThat(nonsense.err()).contains("lots/KIND as in lots/epoxy-mix");
  }

  @Test
  void theServerMayBeNamedBeforeWhatIsAsked() {
    Coplanar run =
        Coplanar.run(
            "line", "--server", demo.url(), "--token-file", token("anna"), "list", "fixtures");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }
}
