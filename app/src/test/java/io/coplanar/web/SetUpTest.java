// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.RecipeStanding;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start. */
class SetUpTest {
  private static final String CODE = "0123456789abcdef0123";

  @TempDir private Path folder;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.fresh(folder, CODE);
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private static String[] filled(String code, String secondBadge) {
    List<String> fields = new ArrayList<>(List.of("code", code, "shop", "Lightworks & Sons"));
    fields.addAll(List.of("name1", "Ada", "badge1", "B-ada", "new_pin1", Rig.PIN));
    fields.addAll(List.of("user1", "ada", "new_password1", "four words and more"));
    fields.addAll(List.of("name2", "Bo", "badge2", secondBadge, "new_pin2", "583920"));
    fields.addAll(List.of("user2", "bo", "new_password2", "other words and more"));
    fields.addAll(List.of("recipe", "mpo-sm-apc", "trained", "yes"));
    return fields.toArray(String[]::new);
  }

  @Test
  void everyPageLeadsToItWhileNobodyIsKnown() throws Exception {
    Visitor nobody = new Visitor(rig);
    assertThat(nobody.get("/").headers().firstValue("Location")).hasValue("/sign-in");
    assertThat(nobody.get("/sign-in").headers().firstValue("Location")).hasValue("/set-up");
    assertThat(nobody.get("/set-up").body()).contains("id=\"code\"");
    assertThat(nobody.get("/set-up?code=" + CODE).body()).doesNotContain("id=\"code\"");
  }

  @Test
  void nothingHappensWithoutTheCode() throws Exception {
    Visitor nobody = new Visitor(rig);
    long before = rig.size();
    assertThat(nobody.send("/set-up", filled("wrong", "B-bo")).statusCode()).isEqualTo(403);
    assertThat(nobody.send("/set-up", filled("", "B-bo")).statusCode()).isEqualTo(403);
    assertThat(rig.size()).isEqualTo(before);
  }

  @Test
  void nothingIsRecordedOfWhatIsNotRightYet() throws Exception {
    Visitor nobody = new Visitor(rig);
    long before = rig.size();
    HttpResponse<String> same = nobody.send("/set-up", filled(CODE, "B-ada"));
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body())
        .contains("is the same for both", "value=\"Lightworks &amp; Sons\"")
        .doesNotContain("four words and more")
        .doesNotContain(Rig.PIN);
    assertThat(rig.size()).isEqualTo(before);
  }

  @Test
  void afterItBothWorkAndTheRecipeIsReleasedByTheSecond() throws Exception {
    Visitor ada = new Visitor(rig);
    HttpResponse<String> done = ada.send("/set-up", filled(CODE, "B-bo"));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(
            ada.send("/sign-in", "badge", "B-ada", "pin", Rig.PIN, "station", "b-1").statusCode())
        .isEqualTo(303);
    assertThat(ada.get("/").body()).contains("Lightworks &amp; Sons", "Ada");
    Visitor bo = new Visitor(rig);
    HttpResponse<String> office =
        bo.send("/sign-in", "by", "office", "user", "bo", "password", "other words and more");
    assertThat(office.statusCode()).isEqualTo(303);
    try (LedgerReader reader = rig.parts().ledger().reader()) {
      RecipeStanding recipe =
          Objects.requireNonNull(new LineReader(reader).recipe("mpo-sm-apc", 1));
      assertThat(recipe.releasedBy()).isNotNull().isNotEqualTo(recipe.proposedBy());
    }
    assertThat(rig.staff().list())
        .allSatisfy(m -> assertThat(m.person().certifications()).isNotEmpty());
    // closed from now on, with the right code too
    assertThat(bo.get("/set-up?code=" + CODE).headers().firstValue("Location"))
        .hasValue("/sign-in");
    long before = rig.size();
    new Visitor(rig).send("/set-up", filled(CODE, "B-eve"));
    assertThat(rig.size()).isEqualTo(before);
  }
}
