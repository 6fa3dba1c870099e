// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at pages, and who gets at them. */
class PageSessionTest {
  @TempDir private Path folder;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
  }

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void whoIsNotSignedInIsLedToWhereOneSignsInAndBack() throws Exception {
    Visitor nobody = new Visitor(rig);
    assertThat(nobody.get("/").headers().firstValue("Location")).hasValue("/sign-in");
    HttpResponse<String> page = nobody.get("/sign-in?to=/lots");
    assertThat(page.body()).contains("name=\"to\" value=\"/lots\"");
  }

  @Test
  void badgeAndPinLeadInAndSigningOutLeadsOut() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    String secret = anna.cookie("coplanar");
    assertThat(anna.get("/").body()).contains("anna of the tests").contains("bench-1");
    rig.with(secret).get("/api/v1/me").is(200);
    HttpResponse<String> out = anna.send("/sign-out", "csrf", anna.csrf());
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(out.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(c -> assertThat(c).contains("Max-Age=0"));
    rig.with(secret).get("/api/v1/me").is(401);
  }

  @Test
  void theCookieIsForNoScriptAndNoOtherSite() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    HttpResponse<String> again =
        anna.send("/sign-in", "badge", "B-anna", "pin", Rig.PIN, "station", "bench-1");
    assertThat(again.headers().allValues("Set-Cookie").getFirst())
        .startsWith("coplanar=")
        .contains("; HttpOnly", "; SameSite=Strict", "; Path=/");
  }

  @Test
  void aWrongPinIsToldWithoutWhichOfBothIsWrong() throws Exception {
    Visitor nobody = new Visitor(rig);
    HttpResponse<String> known =
        nobody.send("/sign-in", "badge", "B-anna", "pin", "111213", "station", "bench-1");
    HttpResponse<String> unknown =
        nobody.send("/sign-in", "badge", "B-nobody", "pin", "111213", "station", "bench-1");
    assertThat(known.statusCode()).isEqualTo(401);
    assertThat(known.body().replace("B-anna", ""))
        .isEqualTo(unknown.body().replace("B-nobody", ""));
    assertThat(known.body()).contains("role=\"alert\"").doesNotContain("111213");
  }

  @Test
  void leadsToNoOtherSite() throws Exception {
    Visitor nobody = new Visitor(rig);
    for (String to : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      HttpResponse<String> page =
          nobody.get(
              "/sign-in?to="
                  + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));
      assertThat(page.body()).contains("name=\"to\" value=\"/\"");
    }
  }

  @Test
  void noFormWithoutTheSessionsToken() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    assertThat(anna.send("/sign-out").statusCode()).isEqualTo(403);
    assertThat(anna.send("/sign-out", "csrf", "made-up").statusCode()).isEqualTo(403);
    String[] good = {"csrf", anna.csrf()};
    assertThat(anna.post("/sign-out", good, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(anna.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodySignsInFromAnotherSitesPage() throws Exception {
    Visitor.signedIn(rig, "anna");
    String[] fields = {"badge", "B-anna", "pin", Rig.PIN, "station", "bench-1"};
    Visitor nobody = new Visitor(rig);
    assertThat(nobody.post("/sign-in", fields).statusCode()).isEqualTo(403);
    assertThat(nobody.post("/sign-in", fields, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(nobody.post("/sign-in", fields, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theCookieCountsForTheInterfaceOnlyWithThePagesToken() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    assertThat(anna.get("/api/v1/me").statusCode()).isEqualTo(403);
    assertThat(anna.get("/api/v1/me", "Csrf-Token", "made-up").statusCode()).isEqualTo(403);
    assertThat(anna.get("/api/v1/me", "Csrf-Token", anna.csrf()).statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenOfTheInterfaceOpensNoPage() throws Exception {
    Visitor nobody = new Visitor(rig);
    HttpResponse<String> got = nobody.get("/", "Authorization", "Bearer " + rig.secret("anna"));
    assertThat(got.statusCode()).isEqualTo(303);
  }

  @Test
  void everyPageForbidsWhatIsInlineOrComesFromElsewhere() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    for (String path : new String[] {"/", "/sign-in", "/no-such-page"}) {
      HttpResponse<String> page = anna.get(path);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(page.body())
          .doesNotContain("style=", "<style", " onclick", "http://", "https://")
          .doesNotContainPattern("<script(?! src=\"/assets/)");
      assertThat(page.body().length()).isLessThan(300 * 1024);
    }
  }

  @Test
  void whatIsNotThereIsAPageThatSaysWhatToDo() throws Exception {
    HttpResponse<String> page = new Visitor(rig).get("/no-such-page");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).contains("<h1>Not here</h1>").contains("href=\"/\"");
  }

  @Test
  void whatAPageLoadsMayBeKeptForGood() throws Exception {
    Visitor nobody = new Visitor(rig);
    String body = nobody.get("/sign-in").body();
    var asset =
        java.util.regex.Pattern.compile("/assets/[0-9a-f]{16}/coplanar\\.css").matcher(body);
    assertThat(asset.find()).isTrue();
    HttpResponse<String> css = nobody.get(asset.group());
    assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(nobody.get("/assets/0000000000000000/coplanar.css").statusCode()).isEqualTo(404);
  }
}
