using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Composing;

/// <summary>Adds the product to every site that has the package; the CMS finds it by itself.</summary>
internal sealed class JourneyComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder) => builder.AddContentJourney();
}
