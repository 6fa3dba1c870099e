// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.web.html.Shop;

/** A small shop as pages show it: connectors at several steps, a hold, refusals, a deviation. */
final class PageShop {
  private PageShop() {}

  static Bench furnish(Rig rig) throws Exception {
    Shop.call(rig.parts().ledger(), "shop-0001", rig.id("ada"), "office", "Lightworks");
    Bench bench = new Bench(rig).furnish();
    for (int i = 1; i <= 6; i++) {
      bench.start("C-" + i, "S-" + i + "A", "S-" + i + "B");
      if (i > 2) {
        rig.wall.tick(40);
        bench.must("anna", "/cables/C-" + i + "/attempts", Bench.strip(8.0));
        for (String serial : new String[] {"S-" + i + "A", "S-" + i + "B"}) {
          if (i > 4) {
            bench.ribbonized(serial);
          }
        }
      }
    }
    rig.wall.tick(300);
    bench.ask("boris", "/cables/C-1/attempts", Bench.strip(3.0)).is(409);
    bench.ask("boris", "/connectors/S-4A/attempts", Bench.THERMAL_STRIP).is(409);
    bench.must("sam", "/connectors/S-5B/holds", "{'reason':'ribbon looks twisted under the lamp'}");
    bench.must("petra", "/connectors/S-1A/holds", "{'reason':'cable jacket nicked at 40 mm'}");
    bench.must(
        "anna",
        "/connectors/S-6A/deviations",
        "{'step':'thermal-strip','gates':['lot:isopropyl-alcohol'],'reason':'bottle label torn'}");
    bench.must(
        "anna",
        "/lots/ribbon-tape/RT-2/receipt",
        "{'supplier_lot':'S-8','unit':'pieces','amount':500,'expires':'" + Rig.FAR + "'}");
    return bench;
  }
}
