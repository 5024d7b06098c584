-- What an attempt was told at first stands beside what counts for it now.
create or replace view judged as
    select a.id, a.student, a.problem, a.part, a.number, a.seed, a.fingerprint, a.answer, a.submitted,
           coalesce(g.version, a.version) version, coalesce(g.outcome, a.outcome) outcome, coalesce(g.score, a.score) score,
           coalesce(g.worth, a.worth) worth, coalesce(g.verdict, a.verdict) verdict,
           a.version first_version, a.outcome first_outcome, a.score first_score, a.worth first_worth,
           g.kind, g.remark, g.made, a.verdict first_verdict
    from attempt a left join graded c on c.attempt = a.id left join grading g on g.id = c.grading;
