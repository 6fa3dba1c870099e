// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import static io.coplanar.people.Role.ADMIN;
import static io.coplanar.people.Role.DEVICE;
import static io.coplanar.people.Role.METROLOGY;
import static io.coplanar.people.Role.OPERATOR;
import static io.coplanar.people.Role.PROCESS_ENGINEER;
import static io.coplanar.people.Role.QUALITY;
import static io.coplanar.people.Role.SUPERVISOR;
import static io.coplanar.people.Role.VIEWER;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that somebody can do, and which roles may. Where it needs two people, that they differ
 * is asked besides, by {@link Signatures}.
 */
public enum Action {
  READ(OPERATOR, PROCESS_ENGINEER, METROLOGY, QUALITY, SUPERVISOR, ADMIN, DEVICE, VIEWER),

  PROPOSE_RECIPE(PROCESS_ENGINEER),
  RELEASE_RECIPE(PROCESS_ENGINEER, QUALITY),
  WITHDRAW_RECIPE(PROCESS_ENGINEER, QUALITY),

  START_TRAVELLER(OPERATOR, SUPERVISOR),
  LOAD_FIXTURE(OPERATOR, SUPERVISOR),
  ATTEMPT_STEP(OPERATOR, SUPERVISOR),
  STORE_EVIDENCE(OPERATOR, PROCESS_ENGINEER, METROLOGY, QUALITY, SUPERVISOR, DEVICE),
  JUDGE_IMAGE(OPERATOR, QUALITY),
  REQUEST_DEVIATION(OPERATOR, PROCESS_ENGINEER, SUPERVISOR),
  SIGN_DEVIATION(PROCESS_ENGINEER, QUALITY),
  PLACE_HOLD(OPERATOR, PROCESS_ENGINEER, METROLOGY, QUALITY, SUPERVISOR),
  RELEASE_HOLD(QUALITY),
  START_REWORK(OPERATOR, QUALITY, SUPERVISOR),
  SCRAP(QUALITY, SUPERVISOR),
  OPEN_QUARANTINE(OPERATOR, QUALITY, SUPERVISOR),
  DISPOSE_QUARANTINE(QUALITY),

  RECEIVE_LOT(OPERATOR, SUPERVISOR),
  RELEASE_LOT(QUALITY),
  BLOCK_LOT(PROCESS_ENGINEER, QUALITY, SUPERVISOR),
  MIX_LOT(OPERATOR),
  OUTGAS_LOT(OPERATOR),

  REGISTER_TOOL(METROLOGY),
  CALIBRATE_TOOL(METROLOGY),
  TAKE_REFERENCE(OPERATOR, METROLOGY),
  SWITCH_TOOL(OPERATOR, METROLOGY, DEVICE),
  RENEW_TOOL(OPERATOR, METROLOGY),
  WITHDRAW_TOOL(METROLOGY, QUALITY, SUPERVISOR),

  READ_PEOPLE(QUALITY, SUPERVISOR, ADMIN),
  CERTIFY_PERSON(QUALITY, SUPERVISOR),
  ADMIT_PERSON(ADMIN),
  CHANGE_ROLES(ADMIN),
  DISMISS_PERSON(ADMIN),
  SET_SECRET(ADMIN),
  ISSUE_TOKEN(ADMIN),
  REVOKE_TOKEN(ADMIN),
  ERASE_PERSON(ADMIN),
  KEEP_LEDGER(ADMIN);

  private final Set<Role> roles;

  Action(Role first, Role... more) {
    this.roles = EnumSet.of(first, more);
  }

  /** The word in files and records. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Which roles may. */
  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }
}
