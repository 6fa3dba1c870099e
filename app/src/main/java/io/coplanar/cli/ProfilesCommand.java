// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Profile;
import io.coplanar.judge.Profiles;
import io.coplanar.report.FaceProfilesReport;
import io.coplanar.report.ProfilesReport;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar profiles}: what can be judged by, and where each limit comes from. */
@Command(
    name = "profiles",
    description = {
      "Lists the profiles, or explains one: its limits, and where each comes from.",
      "A profile of your own is a YAML file; --template prints one to fill in."
    })
final class ProfilesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "The profile to explain, or a profile's YAML file.")
  private @Nullable String id;

  @Option(
      names = "--template",
      description = "Print a template to fill in from your own copy of a standard.")
  private boolean template;

  @Option(
      names = "--cleanliness",
      description = "ID is a file for cleanliness, or the template is one.")
  private boolean cleanliness;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  ProfilesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault {
    console.out().print(text());
    return ExitCode.DONE;
  }

  private String text() throws InputFault {
    if (template) {
      return cleanliness ? FaceProfiles.template() : Profiles.template();
    }
    if (id == null) {
      return json
          ? ProfilesReport.json(Profiles.list(), FaceProfiles.list()) + "\n"
          : ProfilesReport.list(Profiles.list(), FaceProfiles.list(), console.style());
    }
    if (cleanliness || FaceProfiles.ids().contains(id)) {
      FaceProfile face = FaceProfiles.get(id);
      return json
          ? FaceProfilesReport.json(List.of(face)) + "\n"
          : FaceProfilesReport.explain(face, console.style());
    }
    Profile profile = geometry(id);
    return json
        ? ProfilesReport.json(List.of(profile)) + "\n"
        : ProfilesReport.explain(profile, console.style());
  }

  /**
   * A name that is neither a shipped profile's nor a file's may have been meant for either kind.
   */
  private static Profile geometry(String id) throws InputFault {
    if (!Profiles.ids().contains(id) && !isFile(id)) {
      throw new InputFault.Inconsistent(
          "profile " + id,
          "does not exist",
          "one of "
              + String.join(", ", Profiles.ids())
              + ", one for cleanliness that `coplanar profiles` lists"
              + ", or the path of a profile's YAML file");
    }
    return Profiles.get(id);
  }

  private static boolean isFile(String text) {
    try {
      return Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
