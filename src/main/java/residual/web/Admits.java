package residual.web;

import io.javalin.security.RouteRole;

/** Whom a route admits. Every route names one; a route without is closed to everybody. */
enum Admits implements RouteRole {
    /** Everybody, guests too. */
    ANYONE,
    /** Whoever is signed in. */
    SIGNED_IN,
    /** Whoever may work in the course of the address: everybody where it is open, else those on its roster. */
    MEMBER,
    /** The instructors of the course of the address. */
    INSTRUCTOR
}
