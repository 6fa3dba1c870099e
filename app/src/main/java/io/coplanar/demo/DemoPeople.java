// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.NewPerson;
import io.coplanar.people.NewToken;
import io.coplanar.people.Role;
import io.coplanar.people.Staff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the demo's people in: each with a token in a file that only its owner may read. */
final class DemoPeople {
  private static final String STATION = "office";

  private final Staff staff;
  private final DemoFolder folder;
  private final Instant until;
  private final Map<Who, String> ids = new HashMap<>();
  private int commands;

  private DemoPeople(Staff staff, DemoFolder folder, Instant until) {
    this.staff = staff;
    this.folder = folder;
    this.until = until;
  }

  /**
   * Admits and certifies everybody.
   *
   * @param until when tokens and certificates end
   */
  static void admit(Staff staff, DemoFolder folder, Recipe recipe, Instant until)
      throws InputFault, IOException, IntakeStopped {
    DemoPeople people = new DemoPeople(staff, folder, until);
    for (Who who : Who.ALL) {
      people.admit(who);
    }
    for (Who who : Who.ALL) {
      people.certify(who, recipe);
      people.token(who);
    }
  }

  private void admit(Who who) throws InputFault, IntakeStopped {
    NewPerson person = new NewPerson(who.name(), null, null, who.roles());
    Change change =
        who.equals(Who.ADAM)
            ? staff.begin(new Act(next(), "coplanar-demo", STATION), person)
            : staff.admit(act(Who.ADAM), person);
    accepted(change);
    ids.put(who, change.person());
  }

  private void certify(Who who, Recipe recipe) throws InputFault, IntakeStopped {
    if (who.certified()) {
      for (Step step : recipe.steps()) {
        accepted(staff.certify(act(Who.QUENTIN), id(who), recipe.id() + "/" + step.id(), until));
      }
    }
    if (who.inspects()) {
      for (VerdictKind kind : VerdictKind.values()) {
        if (!kind.computed()) {
          accepted(staff.certify(act(Who.QUENTIN), id(who), "inspect/" + kind.id(), until));
        }
      }
    }
  }

  private void token(Who who) throws InputFault, IOException, IntakeStopped {
    NewToken token = staff.issueToken(act(Who.ADAM), id(who), actions(who.roles()), until);
    accepted(token.change());
    if (token.issued() == null) {
      throw new IllegalStateException("a token was not shown");
    }
    Path file = folder.token(who);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    boolean posix = Files.getFileStore(folder.root()).supportsFileAttributeView("posix");
    if (posix) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(
        file,
        (token.issued().secret() + "\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static Set<Action> actions(Set<Role> roles) {
    return Arrays.stream(Action.values())
        .filter(a -> a.roles().stream().anyMatch(roles::contains))
        .collect(Collectors.toSet());
  }

  private Act act(Who who) {
    return new Act(next(), id(who), STATION);
  }

  private String id(Who who) {
    String id = ids.get(who);
    if (id == null) {
      throw new IllegalStateException(who.name() + " was not admitted yet");
    }
    return id;
  }

  private String next() {
    commands++;
    return "demo-people-" + commands;
  }

  private static void accepted(Change change) {
    if (!change.accepted()) {
      throw new IllegalStateException("the demo's people: " + change.objections());
    }
  }
}
