// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.Answer;
import io.coplanar.line.LineCommand;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.line.recipe.Step;
import io.coplanar.people.Act;
import io.coplanar.people.Change;
import io.coplanar.people.NewPerson;
import io.coplanar.people.PeopleSettings;
import io.coplanar.people.Role;
import io.coplanar.people.SecretRules;
import io.coplanar.people.Staff;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Reason;
import io.coplanar.web.html.Shop;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /set-up}: the first start, in one page: the shop's name, its first two people, the recipe
 * that one of them proposes and the other releases. Only where nobody keeps people yet, and only
 * for who has the code that {@code serve} prints, once for each start. The address of who asks
 * would not do: behind a proxy everybody comes from this machine, and on a shared machine so does
 * anybody who works there.
 */
final class SetUp {
  private static final String WHERE = "set-up";
  private static final Duration TRAINED = Duration.ofDays(365);

  /** What two people need to work a line together; narrowed later, by each other. */
  private static final Set<Role> EVERYTHING =
      EnumSet.complementOf(EnumSet.of(Role.DEVICE, Role.VIEWER));

  private final @Nullable String code;

  /**
   * @param code null where the server prints none
   */
  SetUp(@Nullable String code) {
    this.code = code;
  }

  /**
   * What the template shows.
   *
   * @param code as the address or the form had it
   * @param asksCode whether it must be typed
   */
  record View(
      String code,
      boolean asksCode,
      List<Field> shop,
      List<Field> first,
      List<Field> second,
      List<Field> recipe,
      @Nullable String wrong,
      List<Reason> reasons) {}

  List<Route> routes() {
    return List.of(
        Route.page("GET", "/set-up", new Access.Everybody(), this::show),
        Route.page("POST", "/set-up", new Access.Everybody(), this::post));
  }

  /** Whether nobody keeps people who could prove who he is. */
  static boolean isNeeded(Call call) throws IntakeStopped {
    return call.parts().staff().list().stream()
        .noneMatch(m -> m.person().roles().contains(Role.ADMIN) && m.canProve());
  }

  private Reply show(Call call) throws Exception {
    if (!isNeeded(call)) {
      return Reply.seeOther("/sign-in");
    }
    return page(call, 200, Lists.given(call, "code"), null, null, List.of());
  }

  private Reply post(Call call) throws Exception {
    if (!isNeeded(call)) {
      return Reply.seeOther("/sign-in");
    }
    Form form = Form.read(call);
    String typed = form.textOrNull("code");
    if (code == null || typed == null || !same(code, typed)) {
      return page(call, 403, "", form, Catalog.say("set-up.wrong-code"), List.of());
    }
    try {
      List<Reason> reasons = begin(call, form);
      return reasons.isEmpty()
          ? Reply.seeOther("/sign-in?set-up=done")
          : page(call, 409, typed, form, null, reasons);
    } catch (InputFault fault) {
      String field = fault.input();
      String named =
          Catalog.has("field." + field) ? Catalog.sayOr("field." + field, "product") : field;
      return page(
          call,
          422,
          typed,
          form,
          named + ": " + fault.wrong() + (fault.right().isEmpty() ? "" : "; " + fault.right()),
          List.of());
    }
  }

  private static boolean same(String code, String typed) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  private Reply page(
      Call call,
      int status,
      String typedCode,
      @Nullable Form form,
      @Nullable String wrong,
      List<Reason> reasons)
      throws Exception {
    View view =
        new View(
            typedCode,
            typedCode.isEmpty(),
            filled(form, Field.text("shop")),
            filled(form, person("1")),
            filled(form, person("2")),
            filled(
                form,
                Field.choice("recipe", RecipePropose.shipped()).holding(Recipes.DEFAULT),
                Field.ticks(
                        "trained", List.of(new Field.Choice("yes", Catalog.say("set-up.trained"))))
                    .optional()),
            wrong,
            reasons);
    return Html.page(call, status, "setup.jte", Catalog.say("set-up.title"), view);
  }

  private static Field[] person(String number) {
    return new Field[] {
      named(Field.text("name"), number),
      named(Field.of("badge", Field.Kind.BADGE), number),
      named(Field.of("new_pin", Field.Kind.PIN), number),
      named(Field.text("user"), number),
      named(Field.of("new_password", Field.Kind.SECRET), number)
    };
  }

  private static Field named(Field field, String number) {
    return field.under(field.name() + number, field.label());
  }

  private static List<Field> filled(@Nullable Form form, Field... fields) {
    return Arrays.stream(fields).map(f -> form == null ? f : f.typed(form)).toList();
  }

  /** Everything is checked before anything is recorded; every reason where something is refused. */
  private static List<Reason> begin(Call call, Form form) throws Exception {
    String shop = Shop.check(form.text("shop"));
    String recipe = form.text("recipe");
    if (!Recipes.ids().contains(recipe)) {
      throw Form.wrong("recipe", Catalog.say("wrong.none-ticked"));
    }
    NewPerson one = checked(form, "1");
    NewPerson two = checked(form, "2");
    if (Objects.equals(one.badge(), two.badge()) || Objects.equals(one.user(), two.user())) {
      throw Form.wrong("badge", Catalog.say("set-up.same"));
    }
    Staff staff = call.parts().staff();
    Change first = staff.begin(new Act("set-up", "coplanar", WHERE), one);
    if (!first.accepted()) {
      return Reason.of(first);
    }
    String a = first.person();
    Change second = staff.admit(act(a), two);
    if (!second.accepted()) {
      return Reason.of(second);
    }
    String b = second.person();
    Shop.call(call.parts().ledger(), act(a).command(), a, WHERE, shop);
    secrets(call, form, a, b, "2");
    List<Reason> reasons = recipe(call, recipe, a, b);
    if (reasons.isEmpty() && !form.all("trained").isEmpty()) {
      trained(call, recipe, a, b);
    }
    // last, since from then on the page is closed
    secrets(call, form, a, a, "1");
    return reasons;
  }

  private static NewPerson checked(Form form, String number) throws InputFault {
    NewPerson person =
        new NewPerson(
            form.text("name" + number),
            form.text("user" + number),
            form.text("badge" + number),
            EVERYTHING);
    person.check();
    char[] pin = form.secret("new_pin" + number);
    char[] password = form.secret("new_password" + number);
    try {
      SecretRules.pin(pin, PeopleSettings.DEFAULTS);
      SecretRules.password(password, PeopleSettings.DEFAULTS);
    } finally {
      Arrays.fill(pin, '\0');
      Arrays.fill(password, '\0');
    }
    return person;
  }

  private static void secrets(Call call, Form form, String by, String person, String number)
      throws Exception {
    char[] pin = form.secret("new_pin" + number);
    char[] password = form.secret("new_password" + number);
    Staff staff = call.parts().staff();
    try {
      call.proofs().prove(() -> staff.setPassword(act(by), person, null, password));
      call.proofs().prove(() -> staff.setPin(act(by), person, null, pin));
    } finally {
      Arrays.fill(pin, '\0');
      Arrays.fill(password, '\0');
    }
  }

  /** Proposed by one, released by the other. */
  private static List<Reason> recipe(Call call, String id, String a, String b) throws Exception {
    LineCommand.ProposeRecipe proposed = RecipePropose.of(call, Recipes.bytes(id));
    Answer answer = call.parts().line().ask(id(), a, WHERE, null, proposed);
    if (answer.accepted()) {
      answer =
          call.parts()
              .line()
              .ask(
                  id(),
                  b,
                  WHERE,
                  null,
                  new LineCommand.ReleaseRecipe(proposed.recipe(), proposed.revision()));
    }
    return Reason.of(answer);
  }

  /** Each says so of the other. */
  private static void trained(Call call, String recipe, String a, String b) throws Exception {
    Staff staff = call.parts().staff();
    Instant until = call.parts().clock().instant().plus(TRAINED);
    for (Step step : Recipes.find(recipe).steps()) {
      staff.certify(act(a), b, recipe + "/" + step.id(), until);
      staff.certify(act(b), a, recipe + "/" + step.id(), until);
    }
  }

  private static Act act(String who) {
    return new Act(id(), who, WHERE);
  }

  private static String id() {
    return "set-up-" + UUID.randomUUID();
  }
}
