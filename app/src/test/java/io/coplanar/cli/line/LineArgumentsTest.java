// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.recipe.Unit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in arguments means one thing, or is refused with what would be right. */
class LineArgumentsTest {
  @Test
  void aValueHasItsUnit() throws Exception {
    assertThat(Quantity.of("v", "4N")).isEqualTo(new Quantity(4, Unit.NEWTON));
    assertThat(Quantity.of("v", "-10.25 mm")).isEqualTo(new Quantity(-10.25, Unit.MILLIMETER));
    assertThat(Quantity.of("v", "250µm")).isEqualTo(new Quantity(250, Unit.MICROMETER));
    assertThat(Quantity.of("v", "20min").wholeSeconds()).isEqualTo(1200);
    assertThat(Quantity.of("v", "0.5s").wholeSeconds()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "N", "4 Newton", "4,5N", "1e3N", "NaN", "", "4N ", "0x4N", "4n"})
  void anythingElseIsNoValue(String text) {
    assertThatThrownBy(() -> Quantity.of("--value force", text))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith("--value force: ");
  }

  @Test
  void anAmountIsWhole() throws Exception {
    assertThat(Amount.of("a", "500g")).isEqualTo(new Amount(500_000, LotEvent.Unit.MILLIGRAM));
    assertThat(Amount.of("a", "0.5g")).isEqualTo(new Amount(500, LotEvent.Unit.MILLIGRAM));
    assertThat(Amount.of("a", "12 pieces")).isEqualTo(new Amount(12, LotEvent.Unit.PIECE));
    assertThat(Amount.of("a", "1l")).isEqualTo(new Amount(1000, LotEvent.Unit.MILLILITER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0g", "0.5mg", "1.5pieces", "-1g", "5", "g", "1kg", "9999999999999g"})
  void whatCannotBeCountedIsNoAmount(String text) {
    assertThatThrownBy(() -> Amount.of("--amount", text))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("as in 500g");
  }

  @Test
  void aThingHasAKind() throws Exception {
    assertThat(Things.stream("S-1")).isEqualTo("unit/S-1");
    assertThat(Things.stream("connector/S-1")).isEqualTo("unit/S-1");
    assertThat(Things.path(Things.stream("S-1"))).isEqualTo("connectors/S-1");
    assertThat(Things.path(Things.stream("lot/epoxy-mix/M-1"))).isEqualTo("lots/epoxy-mix/M-1");
    assertThat(Things.workpiece("fixture/F-7")).isEqualTo("fixture/F-7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "lot/M-1", "lot/a/b/c", "shelf/1", "fixture/", "S 1", "../x", "tool/a/b"})
  void anythingElseIsNothing(String text) {
    assertThatThrownBy(() -> Things.stream(text)).isInstanceOf(InputFault.class);
  }

  @Test
  void aLotIsNoWorkpiece() {
    assertThatThrownBy(() -> Things.workpiece("lot/epoxy-mix/M-1"))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("a connector's serial, fixture/ID or cable/ID");
  }

  @Test
  void aMomentHasItsZone() throws Exception {
    assertThat(Things.time("t", "2026-11-24T14:05:00+01:00"))
        .isEqualTo(Instant.parse("2026-11-24T13:05:00Z"));
    for (String text : List.of("2026-11-24T13:05:00", "13:05", "now", "2026-02-30T00:00:00Z")) {
      assertThatThrownBy(() -> Things.time("--until", text))
          .isInstanceOf(InputFault.class)
          .hasMessageContaining("a moment with its zone");
    }
  }

  @Test
  void pairsAreNamedOnce() throws Exception {
    assertThat(Things.pairs("--lot", List.of("a=b", "c=d=e"), "x=y"))
        .isEqualTo(Map.of("a", "b", "c", "d=e"));
    for (List<String> wrong :
        List.of(List.of("a"), List.of("=b"), List.of("a="), List.of("a=1", "a=2"))) {
      assertThatThrownBy(() -> Things.pairs("--lot", wrong, "x=y")).isInstanceOf(InputFault.class);
    }
  }

  @Test
  void evidenceHasItsParts() throws Exception {
    EvidenceParts parts =
        EvidenceParts.of(
            "of=cure,file=oven, port 3.csv,instrument=OV-1,port=3,"
                + "from=2026-11-24T13:00:00Z,to=2026-11-24T13:10:00Z,serial=S-1,serial=S-2");
    assertThat(parts.file()).as("a comma in its name").isEqualTo(Path.of("oven, port 3.csv"));
    assertThat(parts.port()).isEqualTo("3");
    assertThat(parts.serials()).containsExactly("S-1", "S-2");
    assertThat(parts.to()).isEqualTo(Instant.parse("2026-11-24T13:10:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "of=cure",
        "cure",
        "of=a,of=b,file=f,instrument=i,from=2026-11-24T13:00:00Z,to=2026-11-24T13:00:00Z",
        "of=a,file=,instrument=i,from=2026-11-24T13:00:00Z,to=2026-11-24T13:00:00Z",
        "of=a,file=f,instrument=i,from=13:00,to=2026-11-24T13:00:00Z",
        "result=pass,of=a,file=f,instrument=i,from=2026-11-24T13:00:00Z,to=2026-11-24T13:00:00Z"
      })
  void evidenceThatLacksAPartIsNone(String text) {
    assertThatThrownBy(() -> EvidenceParts.of(text))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith("--evidence");
  }

  @Test
  void eachConnectorOfABatchGoesOneWay() throws Exception {
    assertThat(Dispositions.of(List.of("S-1=release", "S-2=rework:fine", "S-3=scrap")))
        .containsExactly(
            new Disposition("S-1", Disposition.What.RELEASE, null),
            new Disposition("S-2", Disposition.What.REWORK, "fine"),
            new Disposition("S-3", Disposition.What.SCRAP, null));
    for (String wrong : List.of("S-1=rework", "S-1=rework:", "S-1=pass", "S-1")) {
      assertThatThrownBy(() -> Dispositions.of(List.of(wrong))).isInstanceOf(InputFault.class);
    }
  }

  @Test
  void aMixIsWeighed() throws Exception {
    assertThat(MixParts.of(List.of("epoxy-resin/R-1=10g", "epoxy-hardener/H-1=1g")))
        .containsExactly(
            new LotEvent.Part("epoxy-resin", "R-1", 10_000),
            new LotEvent.Part("epoxy-hardener", "H-1", 1_000));
    for (String wrong : List.of("R-1=10g", "epoxy-resin/R-1=10ml", "epoxy-resin/R-1")) {
      assertThatThrownBy(() -> MixParts.of(List.of(wrong))).isInstanceOf(InputFault.class);
    }
  }

  @Test
  void aLineIsPartedAsAShellDoes() throws Exception {
    assertThat(ShellWords.of("hold S-1 --reason \"it is bent\" # really", "f"))
        .containsExactly("hold", "S-1", "--reason", "it is bent");
    assertThat(ShellWords.of("a'b c'\"d\" '' e#f $HOME", "f"))
        .as("nothing is expanded")
        .containsExactly("ab cd", "", "e#f", "$HOME");
    assertThat(ShellWords.of("   # nothing", "f")).isEmpty();
    assertThatThrownBy(() -> ShellWords.of("a \"b", "bench.txt, line 3"))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith("bench.txt, line 3: a quote is not closed");
  }

  @Test
  void whichServerIsAskedMayStandBeforeOrAfterWhatItIsAsked() {
    assertThat(LineWords.inOrder(words("line --server U --json show S-1 --timeout 3")))
        .containsExactly(words("line show --server U --json S-1 --timeout 3"));
    assertThat(LineWords.inOrder(words("line --token-file=T lot mix M-1")))
        .containsExactly(words("line lot mix --token-file=T M-1"));
    for (String as :
        new String[] {
          "line show S-1 --server U", "line --server", "line --server U", "line --help show",
          "line --server U --help", "measure --json f.x3p", "line", "line --nonsense show S-1"
        }) {
      assertThat(LineWords.inOrder(words(as))).containsExactly(words(as));
    }
  }

  private static String[] words(String line) {
    return line.split(" ", -1);
  }

  @Test
  void aListIsOfOneKindAndOnlyConnectorsAreNarrowed() throws Exception {
    assertThat(Lists.of("connectors", Map.of("passed", "a b")).path("S 1"))
        .isEqualTo("connectors?passed=a%20b&limit=500&after=S%201");
    assertThat(Lists.of("lots/epoxy-mix", Map.of()).path("")).isEqualTo("lots/epoxy-mix?limit=500");
    for (String kind : List.of("lots", "lots/", "connector", "", "people/x")) {
      assertThatThrownBy(() -> Lists.of(kind, Map.of()))
          .isInstanceOf(InputFault.class)
          .hasMessageContaining("is no list");
    }
    assertThatThrownBy(() -> Lists.of("holds", Map.of("cable", "K-1")))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith("--cable: narrows no list of holds");
  }
}
