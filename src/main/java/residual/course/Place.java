package residual.course;

/** Where an attempt belongs: to whose work in which part. */
record Place(String student, Question question) {}
