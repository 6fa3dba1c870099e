// SPDX-License-Identifier: Apache-2.0
/**
 * What a page is made of. A list, a page about one thing and a form each have one template, so that
 * a page says what it shows and asks, and nothing about how that looks:
 *
 * <ul>
 *   <li>{@link io.coplanar.web.html.ListView}, {@link io.coplanar.web.html.ShowView} and {@link
 *       io.coplanar.web.html.FormView} go with {@code list.jte}, {@code show.jte}, {@code
 *       form.jte}; a page of another kind has a template and a view record of its own, in its own
 *       package: {@code app/src/main/jte/station/x.jte} becomes a class of {@code
 *       io.coplanar.web.page.station} and sees what that package keeps to itself
 *   <li>{@link io.coplanar.web.html.Html#page} puts the frame around it: navigation, who is signed
 *       in, what was just recorded (read from the ledger by the number in the address, never
 *       claimed)
 *   <li>{@link io.coplanar.web.html.FormPage} shows a form and sends it; there is no {@link
 *       io.coplanar.web.html.Form} without the session's token
 *   <li>{@link io.coplanar.web.html.Catalog} has every text, {@link io.coplanar.web.html.Assets}
 *       every file that a page loads; both list the folders and files they know
 * </ul>
 *
 * <p>A route made by {@code Route.page} is asked for with the session's cookie, and its problems
 * are pages. Script on a page may ask {@code /api/v1} with the cookie if it sends the header {@code
 * Csrf-Token} with what stands in {@code <meta name="csrf">}.
 *
 * <p>Templates get {@code frame} ({@link io.coplanar.web.html.Frame}) and {@code view}. Nothing in
 * them may be inline script or style: the pages' Content-Security-Policy forbids both.
 */
@NullMarked
package io.coplanar.web.html;

import org.jspecify.annotations.NullMarked;
