using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>Renders properties as the CMS's own strategy does: one for each request, which says what it wants in its query.</summary>
internal sealed class TestExpansion : IOutputExpansionStrategy
{
    private readonly IApiPropertyRenderer _renderer;
    private readonly string _fields;
    private readonly string _expand;
    private int _depth;

    public TestExpansion(IApiPropertyRenderer renderer, IHttpContextAccessor accessor)
    {
        var query = accessor.HttpContext?.Request.Query;
        (_renderer, _fields, _expand) = (renderer, query?["fields"].ToString() ?? "", query?["expand"].ToString() ?? "");
    }

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content)
    {
        // As in the CMS: what is nested has no properties, and what failed before leaves its depth behind.
        if (_depth > 0)
        {
            return new Dictionary<string, object?>();
        }

        _depth++;
        var properties = content.Properties
            .Where(property => _fields.Length == 0 || _fields.Contains(property.Alias, StringComparison.Ordinal))
            .ToDictionary(property => property.Alias, property => _renderer.GetPropertyValue(property, _expand.Contains(property.Alias, StringComparison.Ordinal)));
        _depth--;
        return properties;
    }

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) => throw new NotSupportedException();

    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => throw new NotSupportedException();
}

/// <summary>Finds the strategy of the request, as the CMS does: none without one.</summary>
internal sealed class TestExpansionAccessor(IHttpContextAccessor accessor) : IOutputExpansionStrategyAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = accessor.HttpContext?.RequestServices.GetService<IOutputExpansionStrategy>();
        return outputExpansionStrategy is not null;
    }
}
