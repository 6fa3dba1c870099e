// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The station by forms alone, as where there is no script. */
class StationTest {
  private static final String[] STRIP = {
    "step", "strip", "value.aramid_length", "8,5", "scrap-reason", ""
  };

  @TempDir private Path folder;
  private Rig rig;
  private Bench bench;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
    bench = new Bench(rig).furnish();
    bench.start("K-1", "S-1", "S-2");
  }

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void aScanLeadsToWhereTheStepIsDone() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    assertThat(anna.get("/station").body()).contains("id=\"scan\"");
    for (String code : new String[] {"S-1", "unit/S-1"}) {
      HttpResponse<String> to = anna.get("/station?scan=" + code);
      assertThat(to.headers().firstValue("Location")).hasValue("/station/connectors/S-1");
    }
    // the first step is done on the cable
    assertThat(anna.get("/station/connectors/S-1").headers().firstValue("Location"))
        .hasValue("/station/cables/K-1");
    HttpResponse<String> nothing = anna.get("/station?scan=%3Cb%3E");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(nothing.body()).contains("Nothing here is called &lt;b&gt;");
    assertThat(anna.get("/station/cables/K-9").statusCode()).isEqualTo(404);
    assertThat(anna.get("/station/people/K-1").statusCode()).isEqualTo(404);
  }

  @Test
  void aStepSaysWhatItLacksAndIsPassedWithIt() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    String page = anna.get("/station/cables/K-1").body();
    assertThat(page)
        .contains("Strip the jacket", "Scan the caliper.", "at least 7 mm", "Step 1 of");
    String key = UUID.randomUUID().toString();
    HttpResponse<String> low = attempt(anna, key, "6.5", "JS-1", "CA-1");
    assertThat(low.statusCode()).isEqualTo(409);
    assertThat(low.body()).contains("VALUE_LOW", "value=\"6.5\"").doesNotContain("TOOL_MISSING");
    HttpResponse<String> none = attempt(anna, UUID.randomUUID().toString(), "", "", "");
    assertThat(none.body()).contains("VALUE_MISSING", "TOOL_MISSING", "Reasons: 3");

    String good = UUID.randomUUID().toString();
    HttpResponse<String> done = attempt(anna, good, "8,5", "JS-1", "CA-1");
    assertThat(done.statusCode()).isEqualTo(303);
    long size = rig.size();
    // sent again, it is answered again and done once
    HttpResponse<String> again = attempt(anna, good, "8,5", "JS-1", "CA-1");
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(done.headers().firstValue("Location"));
    assertThat(rig.size()).isEqualTo(size);
    assertThat(bench.get("/connectors/S-2").json().path("place").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberIsToldAtItsFieldAndKept() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    HttpResponse<String> wrong =
        attempt(anna, UUID.randomUUID().toString(), "1e9999", "JS-1", "CA-1");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("is no number", "value=\"1e9999\"", "value=\"JS-1\"");
  }

  @Test
  void goodAndScrapGoInOneActionWithTheSecondPersonsSignature() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    Visitor.signedIn(rig, "sam");
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8.5));
    String[] scrap = {
      "csrf",
      anna.csrf(),
      "key",
      UUID.randomUUID().toString(),
      "step",
      "ribbonize",
      "scrap",
      "S-1",
      "scrap-reason",
      "it broke"
    };
    HttpResponse<String> alone = anna.send("/station/connectors/S-1", scrap);
    assertThat(alone.statusCode()).isEqualTo(403);
    assertThat(alone.body()).contains("scrap is for", "value=\"it broke\"");
    assertThat(bench.get("/connectors/S-1").json().path("scrapped").asBoolean()).isFalse();
    String[] signed = java.util.Arrays.copyOf(scrap, scrap.length + 4);
    System.arraycopy(
        new String[] {"scrap-badge", "B-sam", "scrap-pin", Rig.PIN}, 0, signed, scrap.length, 4);
    assertThat(anna.send("/station/connectors/S-1", signed).statusCode()).isEqualTo(303);
    assertThat(bench.get("/connectors/S-1").json().path("scrapped").asBoolean()).isTrue();
  }

  @Test
  void nobodyWithoutTheSessionsTokenAttempts() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    assertThat(anna.send("/station/cables/K-1", STRIP).statusCode()).isEqualTo(403);
    Visitor vera = Visitor.signedIn(rig, "vera");
    HttpResponse<String> may = attempt(vera, UUID.randomUUID().toString(), "8.5", "JS-1", "CA-1");
    assertThat(may.statusCode()).isEqualTo(403);
    assertThat(bench.get("/connectors/S-1").json().path("place").asInt()).isZero();
  }

  /** The strip, with the names of the tools' fields as the page has them. */
  private static HttpResponse<String> attempt(
      Visitor who, String key, String length, String stripper, String caliper) throws Exception {
    String page = who.get("/station/cables/K-1?step=strip").body();
    java.util.regex.Matcher tool =
        java.util.regex.Pattern.compile("name=\"(tool\\.\\d+)\"").matcher(page);
    assertThat(tool.find()).isTrue();
    String first = tool.group(1);
    assertThat(tool.find()).isTrue();
    return who.send(
        "/station/cables/K-1",
        "csrf",
        who.csrf(),
        "key",
        key,
        "step",
        "strip",
        first,
        stripper,
        tool.group(1),
        caliper,
        "value.aramid_length",
        length);
  }
}
