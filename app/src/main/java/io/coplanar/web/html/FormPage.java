// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.LineCommand;
import io.coplanar.line.StaleView;
import io.coplanar.line.World;
import io.coplanar.line.state.Seen;
import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Caller;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Problem;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import io.coplanar.web.http.Signing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks for one thing, and does it: GET shows the form, POST sends it. What is wrong or
 * refused is shown above the form as it was typed, every reason with what to do next; what is
 * recorded leads on. A page decides nothing: it asks the line or the staff, as the programming
 * interface does.
 *
 * <p>Its texts are {@code <name>.title}, {@code .lead} and {@code .do}, in which {@code {serial}}
 * is the path's parameter.
 *
 * <pre>{@code
 * static final FormPage PAGE =
 *     FormPage.of("hold-place", "/connectors/{serial}/hold", Action.PLACE_HOLD)
 *         .asks(call -> List.of(Field.reason()))
 *         .command((call, form) ->
 *             new LineCommand.PlaceHold(call.path("serial"), form.text("reason")))
 *         .back("/connectors/{serial}");
 * }</pre>
 */
public final class FormPage {
  private final String name;
  private final String path;
  private final Action action;
  private boolean signed;
  private String back = "/";
  private Asks asks = call -> List.of();
  private @Nullable Deed deed;
  private @Nullable About about;

  /** Which fields there are. */
  @FunctionalInterface
  public interface Asks {
    List<Field> fields(Call call) throws Exception;
  }

  /** Does it, in the name of who asks or signs. */
  @FunctionalInterface
  public interface Deed {
    Became of(Call call, Form form, Caller who) throws Exception;
  }

  /** What a command of the line is made of. */
  @FunctionalInterface
  public interface Reads {
    LineCommand command(Call call, Form form) throws Exception;
  }

  /** Which stream it is about: it is done only if that has not moved since it was shown. */
  @FunctionalInterface
  public interface About {
    Seen<?> seen(World world, Call call);
  }

  private FormPage(String name, String path, Action action) {
    this.name = name;
    this.path = path;
    this.action = action;
  }

  /**
   * A page.
   *
   * @param name what its texts' keys begin with
   */
  public static FormPage of(String name, String path, Action action) {
    return new FormPage(name, path, action);
  }

  /** It has these fields. */
  public FormPage asks(Asks fields) {
    this.asks = fields;
    return this;
  }

  /** It takes a second person, who may sign at the station of who is signed in. */
  public FormPage signed() {
    this.signed = true;
    return this;
  }

  /** It is about this stream of the line. */
  public FormPage about(About stream) {
    this.about = stream;
    return this;
  }

  /** Where it leads, done or not; names of the path's parameters in braces. */
  public FormPage back(String href) {
    this.back = href;
    return this;
  }

  /** It asks the line for this. */
  public FormPage command(Reads reads) {
    return does(
        (call, form, who) -> {
          LineCommand command = reads.command(call, form);
          return Became.of(
              call.parts()
                  .line()
                  .ask(
                      form.key(),
                      who.person().id(),
                      call.where(),
                      null,
                      command,
                      expected(call, form)));
        });
  }

  /** It does this. */
  public FormPage does(Deed what) {
    this.deed = what;
    return this;
  }

  /** What a change about people is made by. */
  public static Act act(Call call, Form form, Caller who, @Nullable String reason) throws ApiFault {
    return new Act(form.key(), who.person().id(), call.where(), null, reason);
  }

  /** Where it is. */
  public String path() {
    return path;
  }

  /** Whether who looks may do it, alone or with a second person's signature. */
  public boolean isFor(Caller caller) {
    return signed || caller.may(action);
  }

  /** Where it is for these parameters, in their order; with what its button says. */
  public Link link(String... parameters) {
    String href = path;
    for (String parameter : parameters) {
      href =
          href.replaceFirst(
              "\\{[a-z]+}", java.util.regex.Matcher.quoteReplacement(Href.part(parameter)));
    }
    return new Link(Catalog.say(name + ".go"), href);
  }

  /** Its link, where who looks may do it. */
  public List<Link> offer(Caller caller, String... parameters) {
    return isFor(caller) ? List.of(link(parameters)) : List.of();
  }

  /** GET and POST. */
  public List<Route> routes() {
    Access access = signed ? new Access.MaySign(action) : new Access.May(action);
    return List.of(
        Route.page("GET", path, access, this::show), Route.page("POST", path, access, this::post));
  }

  private Reply show(Call call) throws Exception {
    return view(call, 200, fields(call), null, List.of());
  }

  private Reply post(Call call) throws Exception {
    Form form = Form.read(call);
    List<Field> typed = fields(call).stream().map(f -> f.typed(form)).toList();
    Deed what = deed;
    if (what == null) {
      throw new IllegalStateException(name + " does nothing");
    }
    try {
      return switch (what.of(call, form, signer(call, form))) {
        case Became.Recorded recorded ->
            Reply.seeOther(Href.filled(back, call) + "?entry=" + recorded.entry());
        case Became.Found found -> Reply.seeOther(found.href());
        case Became.Refused refused -> view(call, 409, typed, null, refused.reasons());
      };
    } catch (InputFault fault) {
      turnedAway(call, fault);
      return wrong(call, typed, fault);
    } catch (StaleView stale) {
      return view(call, 412, typed, Catalog.say("wrong.stale"), List.of());
    }
  }

  private void turnedAway(Call call, InputFault fault) throws IntakeStopped, InputFault {
    Route route = Route.page("POST", path, new Access.SignedIn(), _ -> Reply.seeOther("/"));
    Problem problem = Problem.of(400, "malformed", "Malformed request", fault.wrong());
    call.forbidding().turnAway(call.caller(), route, call.in(), problem);
  }

  private Caller signer(Call call, Form form) throws Exception {
    String badge = form.textOrNull("signer_badge");
    if (!signed) {
      return call.caller();
    }
    if (badge == null) {
      return Signing.mustMay(call, call.caller(), action);
    }
    char[] pin = form.secret("signer_pin");
    try {
      return Signing.mustMay(call, Signing.second(call, badge, pin), action);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private List<Field> fields(Call call) throws Exception {
    List<Field> fields = new ArrayList<>(asks.fields(call));
    if (signed) {
      boolean may = call.caller().may(action);
      Field badge = Field.of("signer_badge", Field.Kind.BADGE);
      Field pin = Field.of("signer_pin", Field.Kind.PIN);
      fields.add(may ? badge.optional() : badge.labelled("field.signer_needed"));
      fields.add(may ? pin.optional() : pin);
    }
    return fields;
  }

  private Reply wrong(Call call, List<Field> typed, InputFault fault)
      throws IntakeStopped, SQLException {
    String sentence =
        fault.wrong()
            + (fault.right().isEmpty() ? "" : "; " + Catalog.say("wrong.expected", fault.right()));
    if (typed.stream().noneMatch(f -> f.name().equals(fault.input()))) {
      return view(call, 422, typed, fault.input() + " " + sentence, List.of());
    }
    List<Field> marked =
        typed.stream().map(f -> f.name().equals(fault.input()) ? f.wrong(sentence) : f).toList();
    return view(call, 422, marked, null, List.of());
  }

  private Reply view(
      Call call, int status, List<Field> fields, @Nullable String wrong, List<Reason> reasons)
      throws IntakeStopped, SQLException {
    return Html.page(
        call,
        status,
        "form.jte",
        Catalog.sayWith(name + ".title", call::path),
        new FormView(
            Catalog.sayWith(name + ".lead", call::path),
            call.in().path(),
            UUID.randomUUID().toString(),
            version(call),
            fields,
            Catalog.say(name + ".do"),
            Href.filled(back, call),
            wrong,
            reasons));
  }

  private @Nullable Long version(Call call) throws IntakeStopped {
    About stream = about;
    return stream == null
        ? null
        : call.parts().line().<Long>look(world -> stream.seen(world, call).version());
  }

  private List<Command.Expectation> expected(Call call, Form form) throws Exception {
    About stream = about;
    if (stream == null) {
      return List.of();
    }
    long version = form.whole("seen");
    String id = call.parts().line().look(world -> stream.seen(world, call).stream());
    return List.of(new Command.Expectation(id, version));
  }
}
