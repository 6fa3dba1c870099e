// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes a picture of every page of a small shop at work: {@code verification/run
 * io.coplanar.web.PagePictures docs/images/pages}. More arguments: {@code dark}, {@code phone}.
 */
final class PagePictures {
  private PagePictures() {}

  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[0]));
    boolean dark = args.length > 1 && args[1].equals("dark");
    boolean phone = args.length > 1 && args[1].equals("phone");
    Path folder = Files.createTempDirectory("coplanar-pages");
    try (Rig rig = Rig.fresh(Files.createDirectory(folder.resolve("fresh")), "0123456789");
        Screen screen = Screen.open(rig.url())) {
      screen.size(phone ? 360 : 1120, phone ? 800 : 760).dark(dark);
      take(screen, out, "set-up", "/set-up?code=0123456789");
    }
    try (Rig rig = Rig.sqlite(folder)) {
      PageShop.furnish(rig);
      for (String name : new String[] {"quinn", "ada", "anna"}) {
        rig.as("ada")
            .post("/api/v1/people/" + rig.id(name) + "/pin", "{\"pin\":\"" + Rig.PIN + "\"}")
            .is(200);
      }
      try (Screen screen = Screen.open(rig.url())) {
        screen.size(phone ? 360 : 1120, phone ? 800 : 760).dark(dark);
        take(screen, out, "sign-in", "/sign-in");
        pages(rig, "quinn").forEach((name, path) -> visit(screen, "B-quinn", out, name, path));
        screen.driver.manage().deleteAllCookies();
        pages(rig, "ada").forEach((name, path) -> visit(screen, "B-ada", out, name, path));
        screen.driver.manage().deleteAllCookies();
        pages(rig, "anna").forEach((name, path) -> visit(screen, "B-anna", out, name, path));
        screen.go("/tools/CL-9");
        take(screen, out, "not-here", "/tools/CL-9");
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private static void visit(Screen screen, String badge, Path out, String name, String path) {
    if (screen.driver.manage().getCookies().isEmpty()) {
      screen.signIn(badge);
    }
    try {
      take(screen, out, name, path);
    } catch (Exception e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static void take(Screen screen, Path out, String name, String path) throws Exception {
    screen.go(path);
    if (screen.tooWide() > 0) {
      System.out.println(name + " is " + screen.tooWide() + " px too wide");
    }
    Files.write(out.resolve(name + ".png"), screen.picture());
  }

  private static Map<String, String> pages(Rig rig, String who) throws Exception {
    Map<String, String> pages = new LinkedHashMap<>();
    switch (who) {
      case "quinn" -> {
        pages.put("line", "/");
        pages.put("connectors", "/connectors");
        pages.put("connector", "/connectors/S-5A");
        pages.put("endface", "/connectors/S-5A/endface");
        pages.put("connector-refused", "/connectors/S-4A");
        pages.put("connector-deviation", "/connectors/S-6A");
        pages.put("genealogy", "/genealogy?of=cable/C-5");
        pages.put("fixture", "/fixtures/F-1");
        pages.put("cable", "/cables/C-5");
        pages.put("recall", "/recall?root=lot/ribbon-tape/RT-1");
        pages.put("holds", "/holds");
        pages.put("deviations", "/deviations");
        pages.put("quarantines", "/quarantines");
        pages.put("lots", "/lots");
        pages.put("lot", "/lots/ribbon-tape/RT-1");
        pages.put("lot-release", "/lots/ribbon-tape/RT-2/release");
        pages.put("tools", "/tools");
        pages.put("tool", "/tools/CL-1");
        pages.put("recipes", "/recipes");
        pages.put("recipe", "/recipes/mpo-sm-apc/1");
        pages.put("person-certify", "/people/" + rig.id("anna") + "/certify");
      }
      case "ada" -> {
        pages.put("people", "/people");
        pages.put("person", "/people/" + rig.id("anna"));
        pages.put("person-new", "/people/new");
      }
      default -> {
        pages.put("lot-receive", "/lots/receive");
        pages.put("lot-mix", "/lots/mix");
      }
    }
    return pages;
  }
}
