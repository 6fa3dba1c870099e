// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A shop at work over HTTP: the shipped recipe released by two people, tools, lots, a fixture, a
 * cable. The recipe's first steps are done here with real values and files.
 */
final class Bench {
  static final String RECIPE = "mpo-sm-apc";
  private static final String API = "/api/v1";

  final Rig rig;

  Bench(Rig rig) {
    this.rig = rig;
  }

  /** Everything but connectors. */
  Bench furnish() throws Exception {
    String sha256 = rig.as("sam").put(recipe());
    must("petra", "/recipes/" + RECIPE + "/revisions", "{'revision':1,'sha256':'" + sha256 + "'}");
    must("quinn", "/recipes/" + RECIPE + "/revisions/1/release", "{}");
    tool("JS-1", "jacket-stripper");
    tool("CA-1", "caliper");
    tool("RB-1", "ribbonizer");
    tool("FT-1", "fiber-tester");
    tool("TS-1", "thermal-stripper");
    tool("CL-1", "mechanical-cleaver");
    tool("MS-1", "microscope");
    tool("CE-1", "centrifuge");
    lot("cable", "L-1", "pieces");
    lot("ribbon-tape", "RT-1", "pieces");
    lot("isopropyl-alcohol", "IPA-1", "ml");
    lot("epoxy-resin", "R-1", "mg");
    lot("epoxy-hardener", "H-1", "mg");
    must("anna", "/fixtures", "{'fixture':'F-1','positions':12}");
    return this;
  }

  static byte[] recipe() throws Exception {
    try (InputStream in = Bench.class.getResourceAsStream("/recipes/line/mpo-sm-apc.yaml")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private void tool(String id, String toolClass) throws Exception {
    must(
        "mira",
        "/tools",
        "{'tool':'" + id + "','tool_class':'" + toolClass + "','life_max':1000000}");
    must("mira", "/tools/" + id + "/calibrations", "{'until':'" + Rig.FAR + "'}");
  }

  private void lot(String kind, String id, String unit) throws Exception {
    must(
        "anna",
        "/lots/" + kind + "/" + id + "/receipt",
        "{'supplier_lot':'S-7','unit':'"
            + unit
            + "','amount':1000000,'expires':'"
            + Rig.FAR
            + "','uses_max':1000000}");
    must("quinn", "/lots/" + kind + "/" + id + "/release", "{}");
  }

  /** A cable with these connectors. */
  void start(String cable, String... serials) throws Exception {
    must(
        "anna",
        "/cables",
        "{'cable':'"
            + cable
            + "','lot':'L-1','serials':['"
            + String.join("','", serials)
            + "'],'recipe':'"
            + RECIPE
            + "','revision':1}");
  }

  /** Asks, with single quotes for double ones. */
  Got ask(String who, String path, String json, String... headers) throws Exception {
    return rig.as(who).post(API + path, json.replace('\'', '"'), headers);
  }

  Got must(String who, String path, String json, String... headers) throws Exception {
    return ask(who, path, json, headers).is(200);
  }

  Got get(String path, String... headers) throws Exception {
    return rig.as("vera").get(API + path, headers);
  }

  static String strip(double aramidMm) {
    return "{'step':'strip','values':{'aramid_length':{'value':"
        + aramidMm
        + ",'unit':'mm'}},'tools':[{'tool':'JS-1'},{'tool':'CA-1'}]}";
  }

  /** The order of the fibers, as a tester's file. */
  static byte[] fiberOrder(String remark) {
    StringBuilder csv = new StringBuilder("# " + remark + "\nnear,far\n");
    for (int i = 1; i <= 12; i++) {
      csv.append(i).append(',').append(i).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A file that proves the fibers' order, taken now. */
  String evidence(String sha256, String serial) {
    return evidence(sha256, serial, rig.wall.instant(), "");
  }

  String evidence(String sha256, String serial, Instant from, String more) {
    return "{'sha256':'"
        + sha256
        + "','of':'fiber-order','instrument':'FT-1','captured_from':'"
        + from
        + "','captured_to':'"
        + from
        + "','serials':['"
        + serial
        + "']"
        + more
        + "}";
  }

  String ribbonize(String... evidence) {
    return "{'step':'ribbonize','values':{'pitch':{'value':250,'unit':'um'}},'choices':"
        + "{'color_table':'tia-598','crossing_or_twist':'none'},'lots':{'ribbon-tape':'RT-1'},"
        + "'tools':[{'tool':'RB-1'},{'tool':'CA-1'},{'tool':'FT-1'}],'evidence':["
        + String.join(",", List.of(evidence))
        + "]}";
  }

  static final String THERMAL_STRIP =
      "{'step':'thermal-strip','choices':{'cleaning_method':'wipe-isopropyl'},"
          + "'lots':{'isopropyl-alcohol':'IPA-1'},'tools':[{'tool':'TS-1'}]}";

  static String cleave(String evidence) {
    return "{'step':'cleave','values':{'cleave_length':{'value':10.1,'unit':'mm'}},"
        + "'tools':[{'tool':'CL-1'},{'tool':'CA-1'},{'tool':'MS-1'}],'evidence':["
        + evidence
        + "]}";
  }

  /** An image of nubs, taken now, without the braces. */
  String nubs(String serial) {
    return "'of':'nubs','instrument':'MS-1','captured_from':'"
        + rig.wall.instant()
        + "','captured_to':'"
        + rig.wall.instant()
        + "','serials':['"
        + serial
        + "']";
  }

  /** Ribbonizes a connector. */
  void ribbonized(String serial) throws Exception {
    rig.wall.tick(10);
    String file = rig.as("anna").put(fiberOrder(serial));
    must("anna", "/connectors/" + serial + "/attempts", ribbonize(evidence(file, serial)));
  }

  /** What an entry recorded. */
  String recorded(Got refused) throws Exception {
    long seq = refused.json().path("seq").asLong();
    return get("/ledger/entries/" + seq).is(200).json().toString();
  }
}
