<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- The versions of the CMS that the package runs on, as a NuGet range. -->
  <xsl:param name="cms" />

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()" /></xsl:copy>
  </xsl:template>

  <!-- The product's other projects are inside the package; none of them is published. -->
  <xsl:template match="*[local-name() = 'dependency'][starts-with(@id, 'ContentJourney.')]" />

  <!--
    With Core alone NuGet would lift Core alone in an older site, which then dies at boot: so the rest of the CMS is named too,
    by the package that stands on it. It is written here because the compiler needs nothing of it.
  -->
  <xsl:template match="*[local-name() = 'dependency'][@id = 'Umbraco.Cms.Core']">
    <xsl:copy>
      <xsl:copy-of select="@*" />
      <xsl:attribute name="version"><xsl:value-of select="$cms" /></xsl:attribute>
    </xsl:copy>
    <xsl:copy>
      <xsl:copy-of select="@*" />
      <xsl:attribute name="id">Umbraco.Cms.Web.Website</xsl:attribute>
      <xsl:attribute name="version"><xsl:value-of select="$cms" /></xsl:attribute>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
