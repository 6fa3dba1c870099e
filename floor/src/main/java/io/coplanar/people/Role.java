// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.util.Locale;

/** What somebody is in the shop. A person may be several; what is allowed adds up. */
public enum Role {
  OPERATOR,
  PROCESS_ENGINEER,
  METROLOGY,
  QUALITY,
  SUPERVISOR,
  /** Keeps people and tokens; works no connector and signs nothing about one. */
  ADMIN,
  /** A machine that brings evidence. */
  DEVICE,
  /** Reads only: a customer's auditor, a dashboard. */
  VIEWER;

  /** The word in files and records. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
