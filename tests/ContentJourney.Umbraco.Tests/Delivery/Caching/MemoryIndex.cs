using ContentJourney.Umbraco.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>Stands for Examine: the fields that the CMS's index handlers give for each page, in memory, matched exactly.</summary>
internal sealed class MemoryIndex : IApiContentQueryProvider
{
    private readonly IReadOnlyList<(Guid Id, Dictionary<string, object[]> Fields)> _entries;

    public MemoryIndex(IEnumerable<TestPage> pages, ContentIndexHandlerCollection handlers) =>
        _entries = [.. pages.Select(page => (page.Id, FieldsOf(page, handlers)))];

    public PagedModel<Guid> ExecuteQuery(
        SelectorOption selectorOption,
        IList<FilterOption> filterOptions,
        IList<SortOption> sortOptions,
        string culture,
        ProtectedAccess protectedAccess,
        bool preview,
        int skip,
        int take)
    {
        var found = _entries.Where(entry => selectorOption.Values.Length == 0 || Holds(entry.Fields, selectorOption.FieldName, selectorOption.Values));
        foreach (var filter in filterOptions)
        {
            found = found.Where(entry => Holds(entry.Fields, filter.FieldName, filter.Values) != (filter.Operator == FilterOperation.IsNot));
        }

        foreach (var sort in sortOptions)
        {
            var sign = sort.Direction == Direction.Ascending ? 1 : -1;
            found = found.OrderBy(entry => sign * (int)entry.Fields[sort.FieldName][0]);
        }

        var ids = found.Select(entry => entry.Id).ToArray();
        return new PagedModel<Guid>(ids.Length, ids.Skip(skip).Take(take));
    }

    public SelectorOption AllContentSelectorOption() => new() { FieldName = "", Values = [] };

    private static bool Holds(Dictionary<string, object[]> fields, string field, string[] values) =>
        fields.TryGetValue(field, out var stored) && stored.OfType<string>().Any(values.Contains);

    private static Dictionary<string, object[]> FieldsOf(TestPage page, ContentIndexHandlerCollection handlers)
    {
        var content = TestDocument.Create(page.Tags, page.Tags, isPublished: true);
        return handlers.SelectMany(handler => handler.GetFieldValues(content, null)).ToDictionary(field => field.FieldName, field => field.Values.ToArray());
    }
}
