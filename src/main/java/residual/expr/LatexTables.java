package residual.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The LaTeX commands that people and language models use, sorted by what becomes of them. */
final class LatexTables {
    /** Spacing, sizes and the like: they carry no meaning. */
    static final Set<String> SKIPPED = words(", ; ! : > / quad qquad ~ thinspace enspace medspace thickspace big Big bigg Bigg"
            + " bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm middle displaystyle textstyle scriptstyle limits"
            + " nolimits nonumber notag hfill hline mathstrut strut null relax normalsize large Large small centering"
            + " noindent allowbreak ( ) [ ] mathop mathord mathbin mathrel ensuremath smash mathclose mathopen mathpunct"
            + " clap mathclap llap rlap");

    /** Commands that change the look of the group or letter after them. */
    static final Set<String> FONTS = words("mathbf bm boldsymbol mathrm mathit mathsf mathcal mathscr mathbb mathfrak mathtt"
            + " mathnormal operatorname rm bf it sf tt cal pmb bold Bbb boxed fbox symbf symbfit symup mathds mathbfit"
            + " textrm textbf textit textsf text mbox hbox");

    static final Set<String> TEXTS = words("text textrm textbf textit textsf mbox hbox");

    /** Fonts in which a figure one is the vector of ones. */
    static final Set<String> BOLD = words("mathbf bm boldsymbol mathbb bf pmb bold Bbb vec mathds symbf");

    /** Commands that are dropped together with one argument. */
    static final Set<String> ARGUMENT_DROPPED = words("tag label color hspace vspace phantom vphantom hphantom textcolor mspace"
            + " colorbox ref eqref cite intertext footnote class cssId id href");

    /** Braces over or under something, whose own script is a remark. */
    static final Set<String> LABELLED = words("underbrace overbrace underbracket overbracket");

    static final Set<String> MATRICES = words("matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array psmallmatrix"
            + " bsmallmatrix");

    static final Map<String, String> ACCENTS = pairs("hat hat widehat hat tilde tilde widetilde tilde bar bar overline bar"
            + " dot dot ddot ddot check check breve breve mathring ring acute acute grave grave");

    /** Accents that only mark a vector. */
    static final Set<String> VECTOR_ACCENTS = words("vec underline overrightarrow underbar uline");

    static final Map<String, String> MARKS = pairs("cdot · times * ast * odot ⊙ circ ⊙ oslash ⊘ otimes ⊗ nabla ∇"
            + " partial ∂ sum ∑ prod ∏ int ∫ | ‖ Vert ‖ lVert ‖< rVert ‖> vert | lvert |< rvert |> langle ⟨ rangle ⟩ top ⊤"
            + " intercal ⊤ transp ⊤ dagger † dag † prime ' le <= leq <= leqslant <= ge >= geq >= geqslant >= approx ≈"
            + " simeq ≈ sim ≈ cong ≈ propto ∝ succeq ⪰ succcurlyeq ⪰ preceq ⪯ preccurlyeq ⪯ in ∈ ne ≠ neq ≠ to → rightarrow →"
            + " mapsto → longrightarrow → leftarrow := gets := coloneqq := triangleq := doteq := equiv = Rightarrow ⇒"
            + " implies ⇒ iff ⇒ Leftrightarrow ⇒ Longrightarrow ⇒ Longleftrightarrow ⇒ therefore ⇒ ldots … dots … cdots …"
            + " ddots … vdots … dotsc … dotsb … colon : { { } } lbrace { rbrace } lbrack [ rbrack ] setminus \\ backslash \\"
            + " infty ∞ div / slash / lt < gt > prec ≺ succ ≻ mid | bullet · centerdot · _ _ cdotp · star * eqqcolon ="
            + " lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ bigotimes ⊗ bigodot ⊙ lparen ( rparen ) defeq := coloneq := hadamard ⊙");

    static final Map<String, String> LETTERS = pairs("varepsilon epsilon vartheta theta varphi phi varrho rho varsigma sigma"
            + " ell ell imath i jmath j Tr tr tr tr trace tr Trace tr argmin argmin argmax argmax vect vec"
            + " diag diag Diag diag rank rank softmax softmax relu relu ReLU relu inv inv det det log log ln log exp exp"
            + " sin sin cos cos tan tan tg tan sinh sinh cosh cosh tanh tanh arcsin arcsin arccos arccos arctan arctan sec sec csc csc cot cot coth coth max max min min arg arg sup sup inf inf vectorize vec sign sign sgn sign"
            + " lg lg id I eye I Id I");

    private static final Set<String> GREEK = words("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi"
            + " omicron pi rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi"
            + " Omega Alpha Beta");

    private LatexTables() {}

    private static final Set<String> BUILDING = words("frac tfrac dfrac cfrac over sqrt begin end left right norm lnorm abs inner underbrace overbrace overset underset");

    /** Whether this is one of the commands that are read. */
    static boolean isKnown(String name) {
        return List.of(SKIPPED, FONTS, TEXTS, BOLD, ARGUMENT_DROPPED, VECTOR_ACCENTS, BUILDING, GREEK).stream().anyMatch(set -> set.contains(name))
                || List.of(ACCENTS, MARKS, LETTERS).stream().anyMatch(map -> map.containsKey(name));
    }

    static boolean isGreek(String name) {
        return GREEK.contains(name);
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    private static Map<String, String> pairs(String all) {
        String[] words = all.split(" ");
        var map = new HashMap<String, String>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return Map.copyOf(map);
    }
}
