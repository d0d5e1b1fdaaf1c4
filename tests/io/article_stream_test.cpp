#include "io/article_stream.hpp"

#include <gtest/gtest.h>

#include "tests/io/reading_samples.hpp"

namespace babad {
namespace {

/// `id|title|published|first line of the text` of each article, a line each.
std::string brief(const ReadSample& sample) {
    std::string lines;
    for (const auto& article : sample.articles)
        lines += article.id + '|' + article.title + '|' + (article.published ? article.published->iso : "") + '|' +
                 article.text.substr(0, article.text.find('\n')) + '\n';
    return lines;
}

TEST(ArticleStream, ReadsEachFormByWhatItIs) {
    struct Case {
        const char* name;
        std::string bytes;
        std::string expected;
    };
    const Case cases[] = {
        {"a.jsonl", R"({"id":"x","title":"T","text":"Satu.","published":"2024-11-18T17:10:00+07:00"})" "\n" R"({"text":"Dua."})",
         "x|T|2024-11-18T17:10:00+07:00|Satu.\na-2|||Dua.\n"},
        {"a.json", R"([{"title":"T","maintext":"Satu.","date_publish":"2024-11-18 10:00:00"},{"headline":"U","body":"Dua."}])",
         "a|T|2024-11-18T10:00:00|Satu.\na-2|U||Dua.\n"},
        {"pretty.json", "{\n \"title\": \"T\",\n \"text\": \"Satu.\",\n \"date\": 1731924600\n}\n", "pretty|T|2024-11-18T10:10:00+00:00|Satu.\n"},
        {"wrap.json", R"({"status":"ok","articles":[{"id":7,"title":"T","content":"Satu."}]})", "7|T||Satu.\n"},
        {"fundus.json", R"({"title":"T","body":{"summary":["S"],"sections":[{"headline":[],"paragraphs":["Satu.","Dua."]}]},"publishing_date":"2024-11-18 17:10:00+07:00"})",
         "fundus|T|2024-11-18T17:10:00+07:00|Satu.\n"},
        {"feed.json", R"({"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"T","content_html":"<p>Satu.</p><p>Dua.</p>"}]})", "1|T||Satu.\n"},
        {"f.xml", "<?xml version='1.0'?><rss version='2.0'><channel><title>Kanal</title><item><title>A & B</title><guid>g</guid>"
                  "<pubDate>Mon, 18 Nov 2024 10:10:00 GMT</pubDate><description>Isi &lt;b&gt;tebal&lt;/b&gt; saja.</description></item></channel></rss>",
         "g|A & B|2024-11-18T10:10:00+00:00|Isi tebal saja.\n"},
        {"f.rdf", "<rdf:RDF xmlns:rdf='r' xmlns='s' xmlns:dc='d'><channel><title>K</title></channel><item><title>T</title><link>http://a.example/1</link>"
                  "<dc:date>2024-11-18</dc:date><description>Satu.</description></item></rdf:RDF>", "http://a.example/1|T|2024-11-18|Satu.\n"},
        {"f.atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>K</title><entry><title>T</title><id>u1</id><link href='http://a.example'/>"
                   "<updated>2024-11-18T10:10:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Satu.</p></div></content></entry></feed>",
         "u1|T|2024-11-18T10:10:00Z|Satu.\n"},
        {"t.csv", "title,text,date\n\"T, x\",\"Isi \"\"kutipan\"\"\nbaris dua\",18 November 2024\n", "t-1|T, x|2024-11-18|Isi \"kutipan\"\n"},
        {"t.tsv", "Judul\tIsi\nT\tSatu.\n", "t-1|T||Satu.\n"},
        {"head.txt", "Title: Laporan\nDate: 18 November 2024 17:10 WIB\n\nSatu.\n", "head|Laporan|2024-11-18T17:10+07:00|Satu.\n"},
        {"front.md", "---\ntitle: \"Laporan\"\nlayout: post\ndate: 2024-11-18\n---\nSatu.\n", "front|Laporan|2024-11-18|Satu.\n"},
        {"pasted.txt", "Menlu Tiba di Hanoi\n\nRina Contoh \xE2\x80\xA2 18 November 2024 17:10\n\nMenlu tiba di Hanoi pada Senin.\n",
         "pasted|Menlu Tiba di Hanoi|2024-11-18T17:10|Rina Contoh \xE2\x80\xA2 18 November 2024 17:10\n"},
        {"g.jsonl.gz", gzipped(R"({"text":"Satu."})"), "g|||Satu.\n"},
        {"twice.txt", gzipped(gzipped("Judul\n\nSatu dua tiga.")), "twice|Judul||Satu dua tiga.\n"},
        {"m.gz", gzipped(R"({"text":"Satu."})" "\n") + gzipped(R"({"text":"Dua."})"), "m|||Satu.\nm-2|||Dua.\n"},
    };
    for (const auto& one : cases) {
        const auto sample = read_sample(one.bytes, one.name);
        EXPECT_EQ(brief(sample), one.expected) << one.name;
        EXPECT_TRUE(sample.diagnostics.empty()) << one.name << ": " << sample.diagnostics.front().what;
    }
}

TEST(ArticleStream, BadInputCostsItselfAndOneDiagnostic) {
    SourceOptions options;
    options.max_article_bytes = 100000;
    const std::string good = R"({"id":"ok","text":"Satu."})" "\n";
    struct Case {
        const char* name;
        std::string bytes;
        std::size_t articles;
    };
    const Case cases[] = {
        {"empty.txt", "", 0},
        {"blank.txt", "   \n\n ", 0},
        {"zeros.bin", std::string(3000, '\0'), 0},
        {"picture.png", std::string("\x89PNG\r\n\x1a\n\x00\x01", 10), 0},
        {"paper.pdf", "%PDF-1.7\nrest", 0},
        {"cut.json", R"({"id": "x", "text": "cut)", 0},
        {"line.jsonl", good + "{\"id\": \n" + good, 2},
        {"utf8.jsonl", good + "{\"text\":\"\xC3(\"}\n", 1},
        {"deep.json", std::string(100, '[') + std::string(100, ']') , 0},
        {"array.json", R"([{"id":"ok","text":"Satu."}, {"id": }, {"id":"ok2","text":"Dua."}])", 2},
        {"long.jsonl", good + R"({"text":")" + std::string(200000, 'a') + "\"}\n" + good, 2},
        {"large.txt", std::string(200000, 'a'), 0},
        {"large.html", "<html>" + std::string(200000, 'a'), 0},
        {"cut.gz", gzipped(std::string(50000, 'x') + "abc").substr(0, 60), 0},
        {"nontext.csv", "a,b\n1,2\n", 0},
        {"none.rss", "<rss><channel><title>K</title></channel></rss>", 0},
        {"notext.html", "<html><body><script>x</script></body></html>", 0},
        {"nolength.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n", 0},
        {"short.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP/1.1 200 OK", 0},
        {"damaged.zip", std::string("PK\x03\x04") + std::string(100, 'z'), 0},
        {"link.tar", make_archive({{"ok.jsonl", good, {}}, {"link", {}, "/etc/passwd"}}, false), 1},
        {"escape.zip", make_archive({{"../../ok.jsonl", good, {}}, {"in/ok.jsonl", good, {}}}, true), 1},
        {"bomb.zip", make_archive({{"a.txt", std::string(3000000, 'a'), {}}, {"ok.jsonl", good, {}}}, true), 1},
    };
    for (const auto& one : cases) {
        const auto sample = read_sample(one.bytes, one.name, options);
        EXPECT_EQ(sample.articles.size(), one.articles) << one.name;
        EXPECT_EQ(sample.diagnostics.size(), 1U) << one.name;
        for (const auto& diagnostic : sample.diagnostics) {
            EXPECT_EQ(diagnostic.where.substr(0, std::string_view(one.name).size()), one.name);
            EXPECT_EQ(diagnostic.what.find('\n'), std::string::npos);
        }
    }
}

TEST(ArticleStream, WalksArchives) {
    const std::string inner = make_archive({{"b.jsonl", R"({"text":"Dua."})", {}}}, true);
    const auto sample = read_sample(gzipped(make_archive({{"a.txt", "Judul\n\nSatu dua.", {}}, {"in/c.zip", inner, {}}}, false)), "all.tar.gz");
    EXPECT_EQ(brief(sample), "a|Judul||Satu dua.\nb|||Dua.\n");
    EXPECT_EQ(sample.articles.back().path, "all.tar.gz/in/c.zip/b.jsonl:1");
}

std::string record(std::string_view headers, std::string_view block, std::size_t length) {
    return "WARC/1.0\r\n" + std::string(headers) + "WARC-Date: 2024-11-20T00:00:00Z\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n" +
           std::string(block) + "\r\n\r\n";
}

TEST(ArticleStream, ReadsWarcRecordsAndGetsOverWrongLengths) {
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
                             make_page("", "Perundingan dibuka", {std::string(200, 'a') + ", kata dia.", std::string(200, 'b') + ", ujarnya."});
    const std::string response = "WARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nWARC-Record-ID: <urn:uuid:r1>\r\n"
                                 "WARC-Target-URI: http://contoh.example/2024/11/18/a\r\n";
    const std::string all = record("WARC-Type: warcinfo\r\n", "x", 1) + record(response, http, 40) + record(response, http, http.size()) +
                            record("WARC-Type: conversion\r\nContent-Type: text/plain\r\nWARC-Record-ID: <urn:uuid:c1>\r\n", "Teks polos.", 11);
    const auto sample = read_sample(gzipped(all.substr(0, 300)) + gzipped(all.substr(300)), "a.warc.gz");
    ASSERT_EQ(sample.articles.size(), 2U);
    EXPECT_EQ(sample.articles[0].id, "r1");
    EXPECT_EQ(sample.articles[0].published->iso, "2024-11-18");
    EXPECT_EQ(sample.articles[0].url, "http://contoh.example/2024/11/18/a");
    EXPECT_EQ(sample.articles[1].text, "Teks polos.");
    EXPECT_FALSE(sample.articles[1].published.has_value()) << "the archive's date is not the article's";
    EXPECT_EQ(sample.diagnostics.size(), 1U);
}

TEST(ArticleStream, MappingNamesOtherFields) {
    const auto path = testing::TempDir() + "mapping.tsv";
    FILE* file = std::fopen(path.c_str(), "w");
    std::fputs("field\tpath\ntext\tdoc.berita\ntitle\tdoc.kepala\n", file);
    std::fclose(file);
    SourceOptions options;
    options.mapping = path;
    EXPECT_EQ(brief(read_sample(R"({"doc":{"berita":["Satu.","Dua."],"kepala":"T"}})", "a.json", options)), "a|T||Satu.\n");
}

}  // namespace
}  // namespace babad
