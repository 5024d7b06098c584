package residual.tutor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Puts texts that read alike together, with Lucene: a text joins the first group whose first text, as a query, scores it almost as high (by BM25) as itself. */
final class Likeness {
    private static final String TEXT = "text";
    private static final double ALIKE = 0.6;
    private static final int MOST_WORDS = 100;
    private static final int MOST_ALIKE = 500;

    private Likeness() {}

    /** Groups of places in the list, in the order of their first texts; each place is in one group. */
    static List<List<Integer>> groups(List<String> texts) {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory(); StandardAnalyzer analyzer = new StandardAnalyzer()) {
            index(directory, analyzer, texts);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return groups(new IndexSearcher(reader), analyzer, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void index(ByteBuffersDirectory directory, StandardAnalyzer analyzer, List<String> texts) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (String text : texts) {
                Document document = new Document();
                document.add(new TextField(TEXT, text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static List<List<Integer>> groups(IndexSearcher searcher, StandardAnalyzer analyzer, List<String> texts) throws IOException {
        List<List<Integer>> groups = new ArrayList<>();
        Set<Integer> left = new LinkedHashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            left.add(i);
        }
        while (!left.isEmpty()) {
            int first = left.iterator().next();
            List<Integer> group = new ArrayList<>(List.of(first));
            left.remove(first);
            alike(searcher, query(analyzer, texts.get(first)), first).stream().filter(left::remove).forEach(group::add);
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    private static List<Integer> alike(IndexSearcher searcher, Query query, int self) throws IOException {
        ScoreDoc[] found = searcher.search(query, MOST_ALIKE).scoreDocs;
        double own = java.util.Arrays.stream(found).filter(d -> d.doc == self).mapToDouble(d -> d.score).findFirst().orElse(Double.POSITIVE_INFINITY);
        return java.util.Arrays.stream(found).filter(d -> d.score >= ALIKE * own).map(d -> d.doc).sorted().toList();
    }

    private static Query query(StandardAnalyzer analyzer, String text) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            tokens.end();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD));
        return query.build();
    }
}
