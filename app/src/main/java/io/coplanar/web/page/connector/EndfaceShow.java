// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Unit;
import io.coplanar.people.Action;
import io.coplanar.report.FiberDots;
import io.coplanar.report.StoredFace;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /connectors/{serial}/endface}: the map with its numbers beside it, what was judged of
 * images, and which fiber lies where.
 */
final class EndfaceShow {
  static final Route ROUTE =
      Route.page(
          "GET", "/connectors/{serial}/endface", new Access.May(Action.READ), EndfaceShow::show);
  static final Route MAP =
      Route.page(
          "GET",
          "/connectors/{serial}/endface/map.png",
          new Access.May(Action.READ),
          EndfaceShow::map);

  private EndfaceShow() {}

  /**
   * What the template shows.
   *
   * @param mark what was recorded; null where nothing was measured
   * @param picture where the map's picture is; null where there is none
   * @param wrong why the stored map is not shown; null where it is or there is none
   * @param dots null where the recipe is not there
   */
  record View(
      String back,
      @Nullable Mark mark,
      String lead,
      List<Link> ranges,
      @Nullable String picture,
      @Nullable String wrong,
      @Nullable Cell file,
      Table numbers,
      Table images,
      @Nullable FiberDots dots,
      boolean ordered) {}

  private static Reply show(Call call) throws Exception {
    Unit unit = unit(call);
    Recipe recipe = recipe(call, unit);
    String range = range(call);
    String here = "/connectors/" + Href.part(unit.serial()) + "/endface";
    Endface endface = Endface.newest(unit);
    StoredFace face = null;
    String wrong = null;
    if (endface != null && recipe != null) {
      try {
        face = endface.face(call, recipe, range);
      } catch (InputFault fault) {
        wrong = Catalog.say("endface.wrong", String.valueOf(fault.getMessage()));
      }
    }
    VerdictRecord order = order(unit);
    return Html.page(
        call,
        "connector/endface.jte",
        Catalog.say("endface.title", unit.serial()),
        new View(
            "/connectors/" + Href.part(unit.serial()),
            endface == null ? null : Standings.of(endface.verdict().result()),
            lead(endface, face),
            endface == null ? List.of() : ranges(here, range),
            face == null ? null : here + "/map.png?range=" + range,
            wrong,
            endface == null ? null : Things.evidence(endface.sha256()),
            numbers(face),
            images(unit, new Things(call)),
            recipe == null ? null : FiberDots.of(recipe, order),
            order != null));
  }

  private static Reply map(Call call) throws Exception {
    Unit unit = unit(call);
    Recipe recipe = recipe(call, unit);
    Endface endface = Endface.newest(unit);
    if (endface == null || recipe == null) {
      throw Faults.notFound("measured end face of connector " + unit.serial());
    }
    return new Reply(
        200,
        Map.of(),
        new Reply.Content.Data("image/png", endface.face(call, recipe, range(call)).png()));
  }

  private static Unit unit(Call call) throws Exception {
    Unit unit = call.parts().line().unit(call.path("serial"));
    if (unit == null) {
      throw Faults.notFound("connector " + call.path("serial"));
    }
    return unit;
  }

  private static @Nullable Recipe recipe(Call call, Unit unit) throws Exception {
    return call.parts().line().<@Nullable Recipe>look(world -> world.content(unit.recipeSha256()));
  }

  private static String range(Call call) {
    String range = call.in().query("range");
    return range != null && Endface.RANGES.containsKey(range) ? range : "wide";
  }

  private static List<Link> ranges(String here, String range) {
    List<Link> links = new ArrayList<>();
    for (String one : List.of("wide", "fine", "own")) {
      links.add(
          new Link(Catalog.say("endface.range." + one), here + "?range=" + one, one.equals(range)));
    }
    return links;
  }

  private static String lead(@Nullable Endface endface, @Nullable StoredFace face) {
    if (endface == null) {
      return Catalog.say("endface.none");
    }
    VerdictRecord v = endface.verdict();
    String engine = v.engine() == null ? "" : v.engine();
    return face == null || face.result() == v.result()
        ? Catalog.say("endface.lead", engine, v.basis())
        : Catalog.say("endface.differs", engine, v.basis(), Standings.of(face.result()).word());
  }

  private static Table numbers(@Nullable StoredFace face) {
    List<List<Cell>> rows = new ArrayList<>();
    if (face != null) {
      for (StoredFace.Row r : face.rows()) {
        rows.add(
            List.of(
                new Cell.Text(
                    r.position() == 0
                        ? r.parameter()
                        : Catalog.say("endface.of-fiber", r.parameter(), r.position())),
                new Cell.Figure(r.value()),
                new Cell.Figure(r.limit()),
                new Cell.Status(Standings.of(r.result())),
                new Cell.Text(r.source())));
      }
    }
    return new Table(
        List.of(
            Catalog.say("endface.what"),
            Catalog.say("endface.value"),
            Catalog.say("endface.limit"),
            Catalog.say("endface.verdict"),
            Catalog.say("endface.source")),
        rows,
        Catalog.say("endface.no-numbers"));
  }

  /** What inspectors saw in images, oldest first, so that before cleaning stands above after. */
  private static Table images(Unit unit, Things things) throws Exception {
    List<List<Cell>> rows = new ArrayList<>();
    for (StepRecord step : unit.history()) {
      for (VerdictRecord v : step.step().verdicts()) {
        String person = v.person();
        String sha256 = v.evidence();
        if (person != null && v.serial().equals(unit.serial())) {
          rows.add(
              List.of(
                  new Cell.Text(StepTold.words(v.of())),
                  new Cell.Status(Standings.of(v.result())),
                  things.person(person),
                  new Cell.Moment(step.at()),
                  sha256 == null ? new Cell.Unknown() : Things.evidence(sha256)));
        }
      }
    }
    return new Table(
        List.of(
            Catalog.say("endface.what"),
            Catalog.say("endface.verdict"),
            Catalog.say("history.who"),
            Catalog.say("connectors.at"),
            Catalog.say("thing.evidence")),
        rows,
        Catalog.say("endface.no-images"));
  }

  private static @Nullable VerdictRecord order(Unit unit) {
    for (StepRecord step : unit.history().reversed()) {
      for (VerdictRecord v : step.step().verdicts()) {
        if (v.of().equals("fiber-order") && v.serial().equals(unit.serial())) {
          return v;
        }
      }
    }
    return null;
  }
}
